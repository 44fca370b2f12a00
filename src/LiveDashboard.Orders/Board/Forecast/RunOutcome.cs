namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>How a simulated run ends.</summary>
/// <param name="EndMs">When the last order ends, milliseconds from now.</param>
/// <param name="Limit">What limited it.</param>
internal readonly record struct RunOutcome(double EndMs, RunLimit Limit);
