namespace LiveDashboard.Orders.Search.Attention;

/// <summary>What waits for a person, at one moment.</summary>
/// <param name="Groups">One for each reason there is, the one that grew last first.</param>
public sealed record InboxSnapshot(IReadOnlyList<InboxGroup> Groups)
{
    /// <summary>Nothing waits.</summary>
    public static InboxSnapshot Empty { get; } = new([]);

    /// <summary>Failed orders of all groups.</summary>
    public long Failed { get; } = Sum(Groups, InboxKind.Failed);

    /// <summary>Late orders of all groups.</summary>
    public long Late { get; } = Sum(Groups, InboxKind.Late);

    private static long Sum(IReadOnlyList<InboxGroup> groups, InboxKind kind) => groups.Where(group => group.Kind == kind).Sum(group => group.Count);
}
