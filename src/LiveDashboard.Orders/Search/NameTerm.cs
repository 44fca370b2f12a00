using LiveDashboard.Orders.Search.Folding;

namespace LiveDashboard.Orders.Search;

/// <summary>A name must, or must not, contain this text, ignoring case and accents.</summary>
/// <param name="IsNegated">Whether it must not.</param>
/// <param name="Scope">Whose name.</param>
/// <param name="Text">As typed; contains a letter or a digit.</param>
/// <param name="IsWhole">Whether it was quoted: whole words in a row. Otherwise a word of the name begins with it.</param>
internal sealed record NameTerm(bool IsNegated, NameScope Scope, string Text, bool IsWhole)
{
    /// <summary>The text as a query of the full-text index: one quoted string of words, in which nothing is syntax.</summary>
    public string ToFullText()
    {
        var column = Scope switch
        {
            NameScope.Customer => "customer : ",
            NameScope.Restaurant => "restaurant : ",
            _ => "",
        };
        return $"{column}\"{NameFold.Of(Text)}\"{(IsWhole ? "" : " *")}";
    }
}
