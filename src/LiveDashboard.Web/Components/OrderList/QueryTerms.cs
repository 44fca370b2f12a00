using System.Text;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>Splits the text of a query into terms, to add or remove one.</summary>
internal static class QueryTerms
{
    /// <summary>The terms, split at spaces outside quotes.</summary>
    public static IReadOnlyList<string> Split(string query)
    {
        var terms = new List<string>();
        var term = new StringBuilder();
        var isQuoted = false;
        foreach (var sign in query)
        {
            isQuoted ^= sign == '"';
            if (char.IsWhiteSpace(sign) && !isQuoted)
            {
                Flush(terms, term);
            }
            else
            {
                term.Append(sign);
            }
        }

        Flush(terms, term);
        return terms;
    }

    /// <summary>Whether the query contains the term.</summary>
    public static bool Has(string query, string term) => Split(query).Contains(term, StringComparer.OrdinalIgnoreCase);

    /// <summary>The query without the term.</summary>
    public static string Without(string query, string term) =>
        string.Join(' ', Split(query).Where(other => !other.Equals(term, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Removes the term if the query has it; otherwise adds it, replacing any other term of its qualifier;
    /// of is:, several can hold at once.</summary>
    public static string Toggle(string query, string term)
    {
        if (Has(query, term))
        {
            return Without(query, term);
        }

        var qualifier = term[..(term.IndexOf(':', StringComparison.Ordinal) + 1)];
        return string.Join(' ', Split(query).Where(other => qualifier == "is:" || !other.StartsWith(qualifier, StringComparison.OrdinalIgnoreCase)).Append(term));
    }

    private static void Flush(List<string> terms, StringBuilder term)
    {
        if (term.Length > 0)
        {
            terms.Add(term.ToString());
            term.Clear();
        }
    }
}
