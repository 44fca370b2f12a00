using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>The part of a snapshot computed by the fold; <see cref="BoardPublisher"/> adds the sampled part.</summary>
internal sealed record BoardFigures(
    long Sequence,
    BoardCounts Counts,
    SecondCounts LastSecond,
    LatencySummary? Latency,
    LatencySummary? Served,
    long? OldestWaitingMs,
    IReadOnlyList<StationSnapshot> Stations,
    IReadOnlyList<BoardMarker> Markers,
    IReadOnlyList<OrderId> Recent,
    LatestRuns Runs);
