namespace LiveDashboard.Orders.Journal;

/// <summary>Whether accepted orders can be made durable right now.</summary>
/// <param name="Recovered">Facts replayed so far.</param>
/// <param name="Total">Facts to replay.</param>
/// <param name="Ready">Whether recovery is done and the journal can commit.</param>
/// <param name="Problem">Why it cannot, human-readable; null when it can.</param>
public sealed record JournalHealth(long Recovered, long Total, bool Ready, string? Problem)
{
    /// <summary>A warning to show although the journal commits; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>The journal commits.</summary>
    public static JournalHealth Good { get; } = new(0, 0, true, null);

    /// <summary>Facts are being replayed.</summary>
    public static JournalHealth Recovering(long recovered, long total) => new(recovered, total, false, null);

    /// <summary>The last commit failed.</summary>
    public static JournalHealth Failing(string problem) => new(0, 0, false, problem);
}
