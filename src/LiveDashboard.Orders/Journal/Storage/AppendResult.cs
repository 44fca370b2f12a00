namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The result of an append.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Problem">Why it was not kept, human-readable: what happened, what is safe, what to do; empty when kept.</param>
/// <param name="Cause">The underlying error, for the log.</param>
internal readonly record struct AppendResult(AppendOutcome Outcome, string Problem = "", Exception? Cause = null)
{
    /// <summary>The batch was kept.</summary>
    public static AppendResult Kept { get; } = new(AppendOutcome.Kept);

    /// <summary>Nothing of the batch was kept.</summary>
    public static AppendResult NotKept(string problem, Exception? cause = null) => new(AppendOutcome.NotKept, problem, cause);

    /// <summary>The outcome is not known yet.</summary>
    public static AppendResult Unknown(string problem, Exception? cause = null) => new(AppendOutcome.Unknown, problem, cause);

    /// <summary>Another process owns the journal now.</summary>
    public static AppendResult Fenced { get; } = new(
        AppendOutcome.Fenced,
        "Another process has taken the journal, so this one writes nothing more and ends. What it acknowledged is safe and with the other one.");
}
