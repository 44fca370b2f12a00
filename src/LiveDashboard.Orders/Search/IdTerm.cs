namespace LiveDashboard.Orders.Search;

/// <summary>The order must, or must not, have one of these numbers.</summary>
/// <param name="IsNegated">Whether it must not.</param>
/// <param name="Ids">The numbers, ascending.</param>
internal sealed record IdTerm(bool IsNegated, IReadOnlyList<long> Ids)
{
    /// <summary>The lowest number that can match.</summary>
    public long Lowest => IsNegated ? 1 : Ids[0];

    /// <summary>The highest number that can match.</summary>
    public long Highest => IsNegated ? long.MaxValue : Ids[^1];

    /// <summary>Whether the order with this number satisfies the term.</summary>
    public bool Match(long number) => Ids.Contains(number) != IsNegated;
}
