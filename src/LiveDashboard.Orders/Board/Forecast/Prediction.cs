using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>How long the unfinished orders still take, and what limits them; always shown as predicted.</summary>
/// <param name="State">Whether <paramref name="Left"/> can be relied on.</param>
/// <param name="Mode">The mode of the toggle.</param>
/// <param name="Left">Until every order of the board has ended, in this mode; null unless <see cref="PredictionState.Steady"/>.</param>
/// <param name="OtherLeft">What the other mode would need for the same orders, begun now; null unless steady.</param>
/// <param name="Limit">What limits the run; null when nothing runs.</param>
public sealed record Prediction(PredictionState State, ExecutionMode Mode, TimeSpan? Left, TimeSpan? OtherLeft, RunLimit? Limit)
{
    /// <summary>Nothing runs.</summary>
    public static Prediction None { get; } = new(PredictionState.None, ExecutionMode.Blocking, null, null, null);

    /// <summary>The mode that the toggle is not set to.</summary>
    public ExecutionMode OtherMode => Mode.Other();
}
