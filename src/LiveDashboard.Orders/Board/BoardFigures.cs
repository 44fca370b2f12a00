using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>What the fold alone can tell; <see cref="BoardPublisher"/> adds what is sampled.</summary>
internal sealed record BoardFigures(
    long Sequence,
    BoardCounts Counts,
    SecondCounts LastSecond,
    LatencySummary? Latency,
    LatencySummary? Served,
    long? OldestWaitingMs,
    IReadOnlyList<StationSnapshot> Stations,
    IReadOnlyList<BoardMarker> Markers,
    IReadOnlyList<OrderId> Recent);
