namespace LiveDashboard.Orders.Search;

/// <summary>The order must, or must not, belong to one of these bursts.</summary>
/// <param name="IsNegated">Whether it must not.</param>
/// <param name="Ids">Names of bursts; <see cref="None"/> means single orders. A burst that was never accepted has no orders.</param>
internal sealed record BurstTerm(bool IsNegated, IReadOnlyList<string> Ids)
{
    public const string None = "none";

    /// <summary>Whether the segment's orders satisfy the term.</summary>
    public bool Match(OrderSegment segment) => Ids.Contains(segment.Burst?.Id ?? None) != IsNegated;
}
