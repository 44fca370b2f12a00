using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>One second of the board's history.</summary>
/// <param name="At">When the second began.</param>
/// <param name="Mode">The toggle at its end.</param>
/// <param name="InFlight">Orders started and not ended, at its end.</param>
/// <param name="Queued">Orders waiting for a worker, at its end.</param>
/// <param name="Finished">Orders completed in it.</param>
/// <param name="Failed">Orders failed in it.</param>
/// <param name="Stuck">Workers stuck at its end.</param>
public sealed record SeriesPoint(
    DateTimeOffset At, ExecutionMode Mode, long InFlight, long Queued, long Finished, long Failed, int Stuck);
