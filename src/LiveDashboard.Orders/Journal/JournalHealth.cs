namespace LiveDashboard.Orders.Journal;

/// <summary>Whether accepted orders can be made durable right now.</summary>
/// <param name="Recovered">Facts read back so far.</param>
/// <param name="Total">Facts to read back.</param>
/// <param name="Ready">Recovery is done and the journal can commit.</param>
/// <param name="Problem">Why it cannot, for people; null when it can.</param>
public sealed record JournalHealth(long Recovered, long Total, bool Ready, string? Problem)
{
    /// <summary>What people should know though the journal commits; null when there is nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>The journal commits.</summary>
    public static JournalHealth Good { get; } = new(0, 0, true, null);

    /// <summary>Facts are being read back.</summary>
    public static JournalHealth Recovering(long recovered, long total) => new(recovered, total, false, null);

    /// <summary>The last commit failed.</summary>
    public static JournalHealth Failing(string problem) => new(0, 0, false, problem);
}
