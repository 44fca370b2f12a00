using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>One second of the board's history.</summary>
/// <param name="At">When the second began.</param>
/// <param name="Mode">The toggle at its end.</param>
/// <param name="Counts">Order counts by stage, at its end.</param>
/// <param name="Finished">Orders completed in it.</param>
/// <param name="Failed">Orders failed in it.</param>
/// <param name="Latency">Acceptance to end, of orders completed in the 10 s before its end; null when there are none.</param>
/// <param name="Stuck">Workers stuck at its end.</param>
/// <param name="FailedTries">Partner attempts that failed in it; calls that were not sent do not count.</param>
public sealed record SeriesPoint(
    DateTimeOffset At, ExecutionMode Mode, BoardCounts Counts, long Finished, long Failed, LatencySummary? Latency, int Stuck, long FailedTries = 0);
