namespace LiveDashboard.Orders.Search;

/// <summary>Splits a query's text into tokens.</summary>
internal sealed class QueryTokens(string text)
{
    private int _at;

    /// <summary>The next token; null at the end or on an error.</summary>
    /// <param name="problem">The error; empty when there is none.</param>
    public QueryToken? Next(out string problem)
    {
        problem = "";
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return null;
        }

        var isNegated = text[_at] == '-' && _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]);
        _at += isNegated ? 1 : 0;
        var qualifier = Qualifier();
        if (_at < text.Length && text[_at] == '"')
        {
            var end = text.IndexOf('"', _at + 1);
            if (end < 0)
            {
                problem = "A quote is not closed.";
                return null;
            }

            var words = text[(_at + 1)..end];
            _at = end + 1;
            return new QueryToken(isNegated, qualifier, words, IsQuoted: true);
        }

        var first = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return new QueryToken(isNegated, qualifier, text[first.._at], IsQuoted: false);
    }

    private string? Qualifier()
    {
        var end = _at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end == _at || end == text.Length || text[end] != ':')
        {
            return null;
        }

        var qualifier = text[_at..end].ToLowerInvariant();
        _at = end + 1;
        return qualifier;
    }
}
