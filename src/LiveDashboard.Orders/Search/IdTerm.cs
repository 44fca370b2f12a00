namespace LiveDashboard.Orders.Search;

/// <summary>The order must, or must not, have one of these numbers.</summary>
/// <param name="IsNegated">Whether it must not.</param>
/// <param name="Ranges">The numbers, ascending; both ends belong to a range.</param>
internal sealed record IdTerm(bool IsNegated, IReadOnlyList<(long From, long To)> Ranges)
{
    /// <summary>The lowest number that can match.</summary>
    public long Lowest => IsNegated ? 1 : Ranges[0].From;

    /// <summary>The highest number that can match.</summary>
    public long Highest => IsNegated ? long.MaxValue : Ranges.Max(range => range.To);

    /// <summary>Whether the order with this number satisfies the term.</summary>
    public bool Match(long number)
    {
        foreach (var (from, to) in Ranges)
        {
            if (number >= from && number <= to)
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
