using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Measurement;

/// <summary>What is left to wait, computed from what was measured; always shown as predicted.</summary>
/// <param name="Mode">The mode the toggle stands at.</param>
/// <param name="Left">Until every order of the board has ended, in this mode.</param>
/// <param name="OtherMode">The other mode.</param>
/// <param name="OtherLeft">What the other mode would need for the same work, begun now.</param>
public sealed record Prediction(ExecutionMode Mode, TimeSpan Left, ExecutionMode OtherMode, TimeSpan OtherLeft);
