namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What an append came to, and why.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Problem">Why it is not plainly kept, for people: what happened, what is safe, what to do; empty when it is.</param>
/// <param name="Cause">What the file said, for the log.</param>
internal readonly record struct AppendResult(AppendOutcome Outcome, string Problem = "", Exception? Cause = null)
{
    /// <summary>Kept, without a word of trouble.</summary>
    public static AppendResult Kept { get; } = new(AppendOutcome.Kept);

    /// <summary>Nothing was kept.</summary>
    public static AppendResult NotKept(string problem, Exception? cause = null) => new(AppendOutcome.NotKept, problem, cause);

    /// <summary>Nobody knows yet.</summary>
    public static AppendResult Unknown(string problem, Exception? cause = null) => new(AppendOutcome.Unknown, problem, cause);

    /// <summary>Another process owns the journal now.</summary>
    public static AppendResult Fenced { get; } = new(
        AppendOutcome.Fenced,
        "Another process has taken the journal, so this one writes nothing more and ends. What it acknowledged is safe and with the other one.");
}
