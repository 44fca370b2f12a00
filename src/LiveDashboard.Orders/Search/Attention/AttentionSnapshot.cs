namespace LiveDashboard.Orders.Search.Attention;

/// <summary>The orders that need attention, at one moment.</summary>
/// <param name="Groups">One per reason, the most recently grown first.</param>
public sealed record AttentionSnapshot(IReadOnlyList<AttentionGroup> Groups)
{
    /// <summary>No order needs attention.</summary>
    public static AttentionSnapshot Empty { get; } = new([]);

    /// <summary>Failed orders of all groups.</summary>
    public long Failed { get; } = Sum(Groups, AttentionKind.Failed);

    /// <summary>Late orders of all groups.</summary>
    public long Late { get; } = Sum(Groups, AttentionKind.Late);

    private static long Sum(IReadOnlyList<AttentionGroup> groups, AttentionKind kind) => groups.Where(group => group.Kind == kind).Sum(group => group.Count);
}
