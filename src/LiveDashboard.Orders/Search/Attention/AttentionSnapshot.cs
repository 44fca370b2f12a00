namespace LiveDashboard.Orders.Search.Attention;

/// <summary>What waits for a person, at one moment.</summary>
/// <param name="Groups">One for each reason there is, the one that grew last first.</param>
public sealed record AttentionSnapshot(IReadOnlyList<AttentionGroup> Groups)
{
    /// <summary>Nothing waits.</summary>
    public static AttentionSnapshot Empty { get; } = new([]);

    /// <summary>Failed orders of all groups.</summary>
    public long Failed { get; } = Sum(Groups, AttentionKind.Failed);

    /// <summary>Late orders of all groups.</summary>
    public long Late { get; } = Sum(Groups, AttentionKind.Late);

    private static long Sum(IReadOnlyList<AttentionGroup> groups, AttentionKind kind) => groups.Where(group => group.Kind == kind).Sum(group => group.Count);
}
