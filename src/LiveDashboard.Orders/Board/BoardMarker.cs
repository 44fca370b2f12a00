using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>Something a person did, for the chart.</summary>
/// <param name="At">When it was committed.</param>
/// <param name="Count">Orders sent; 0 when the mode changed.</param>
/// <param name="Mode">The mode from then on.</param>
public sealed record BoardMarker(DateTimeOffset At, int Count, ExecutionMode Mode);
