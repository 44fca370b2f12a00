namespace LiveDashboard.Orders.Search;

/// <summary>One condition as typed: <c>-qualifier:value</c>, <c>word</c> or <c>"words in a row"</c>.</summary>
/// <param name="IsNegated">Whether it was preceded by a minus.</param>
/// <param name="Qualifier">In lower case; null for free text.</param>
/// <param name="Value">Without its quotes.</param>
/// <param name="IsQuoted">Whether the value had quotes.</param>
internal readonly record struct QueryToken(bool IsNegated, string? Qualifier, string Value, bool IsQuoted);
