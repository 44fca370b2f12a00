namespace LiveDashboard.Orders.Model;

/// <summary>A change of the board's mode.</summary>
/// <param name="At">When it was committed.</param>
/// <param name="Mode">The mode from then on.</param>
public sealed record ModeSwitch(DateTimeOffset At, ExecutionMode Mode);
