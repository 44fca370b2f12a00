using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>A user action marked on the chart.</summary>
/// <param name="At">When it was committed.</param>
/// <param name="Count">Orders submitted; 0 for a change of mode.</param>
/// <param name="Mode">The mode from then on.</param>
public sealed record BoardMarker(DateTimeOffset At, int Count, ExecutionMode Mode);
