namespace LiveDashboard.Orders.Board.Runs;

/// <summary>The results that stay on the board until the next run of their kind.</summary>
/// <param name="Latest">The run that ended last, whatever happened in it.</param>
/// <param name="Blocking">The latest clean run in blocking.</param>
/// <param name="Async">The latest clean run in async.</param>
public sealed record LatestRuns(RunResult? Latest, RunResult? Blocking, RunResult? Async)
{
    /// <summary>No run has ended.</summary>
    public static LatestRuns None { get; } = new(null, null, null);
}
