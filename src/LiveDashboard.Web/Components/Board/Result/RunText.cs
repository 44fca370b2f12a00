using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Board.Result;

/// <summary>What the run's panel says: one figure, and the sentences around it.</summary>
/// <param name="State">ready, measuring, running, unknown or ended.</param>
/// <param name="Caption">What the figure is about.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Before">A word before the figure.</param>
/// <param name="After">Words after the figure.</param>
/// <param name="Comment">The other mode, or what to do next.</param>
/// <param name="Reason">Why it takes as long, or why there is no factor.</param>
/// <param name="IsPast">Whether it is about a kitchen that the board no longer has.</param>
internal sealed record RunText(
    string State, string Caption, string Figure, string? Before = null, string? After = null, string? Comment = null, string? Reason = null,
    bool IsPast = false)
{
    private const double SameWithin = 1.1;

    public static RunText Of(BoardSnapshot board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return board switch
        {
            { IsLoading: true } => new RunText("ready", "Run", DisplayText.Nothing),
            { Prediction: { Left: { } left, OtherLeft: { } other } prediction } => new RunText(
                "running", Unfinished(board), DisplayText.About(left), "About", "left",
                $"{ModeLook.Of(prediction.OtherMode).Label} would need {DisplayText.About(other)}, predicted", ForecastText.Reason(board)),
            { Prediction.State: PredictionState.Measuring } => new RunText("measuring", Unfinished(board), "measuring", Comment: "No time before the rate is steady.", Reason: ForecastText.Reason(board)),
            { Prediction.State: PredictionState.Unknown } => new RunText("unknown", Unfinished(board), "Not known", Reason: ForecastText.Reason(board)),
            { Runs.Latest: { } latest } when IsOfAnother(latest, board.Controls.Kitchen) => Past(Ended(board.Runs, latest), latest),
            { Runs.Latest: { } latest } => Ended(board.Runs, latest),
            _ => new RunText("ready", "Run", DisplayText.Nothing, Comment: "Send 100 in Blocking and in Async to see both."),
        };
    }

    private static string Unfinished(BoardSnapshot board) =>
        $"{DisplayText.Count(board.Counts.Unfinished, "order", "orders")} left, now in {ModeLook.Of(board.Controls.Mode).Label}";

    // A burst too large for the board's kitchen goes to its stand-in, and would again. A mixed run may have had several.
    private static bool IsOfAnother(RunResult run, KitchenProfile kitchen) => !run.IsMixed && run.Kitchen != kitchen && run.Kitchen != KitchenLook.StandIn(kitchen);

    // Sending the same again would be another kitchen's run: what to do next is left out.
    private static RunText Past(RunText ended, RunResult run) => ended with
    {
        Caption = $"Result · {DisplayText.Count(run.Orders, "order", "orders")}, with {KitchenLook.Label(run.Kitchen)}",
        Comment = "The board has another kitchen now.",
        IsPast = true,
    };

    private static RunText Ended(LatestRuns runs, RunResult latest)
    {
        if (latest.IsClean && runs is { Blocking: { } blocking, Async: { } asynchronous } && blocking.Differs(asynchronous) is null)
        {
            return Compared(blocking, asynchronous);
        }

        var time = DisplayText.Duration(latest.MakespanMs);
        var comment = latest is { IsClean: true, Mode: { } mode } ? Next(runs, mode) : null;
        return new RunText("ended", Ran(latest), time, Comment: comment, Reason: NoFactor(latest));
    }

    private static RunText Compared(RunResult blocking, RunResult asynchronous)
    {
        var factor = blocking.MakespanMs / (double)Math.Max(1, asynchronous.MakespanMs);
        var (faster, more) = factor >= 1 ? (ExecutionMode.Async, factor) : (ExecutionMode.Blocking, 1 / factor);
        return more < SameWithin
            ? new RunText("ended", Ran(blocking), "No gain", Comment: "Both modes took the same time.", Reason: Why(blocking))
            : new RunText("ended", Ran(blocking), FactorText.Of(more), After: $"sooner in {ModeLook.Of(faster).Label}", Comment: "The partners took the same time in both.");
    }

    // What a mixed run began with was not there to its end.
    private static string Ran(RunResult run) => run.IsMixed
        ? $"Result · {DisplayText.Count(run.Orders, "order", "orders")}, a mixed run"
        : $"Result · {DisplayText.Count(run.Orders, "order", "orders")}, {DisplayText.Count(run.Workers, "waiter", "waiters")}, {KitchenLook.Name(run.Kitchen)}";

    private static string Why(RunResult run) => run.Workers >= run.Orders
        ? "There were enough waiters for every order."
        : "Something else than the waiters was the limit.";

    private static string? NoFactor(RunResult run) => run switch
    {
        { Failed: > 0 } => $"{DisplayText.Count(run.Failed, "order", "orders")} failed, so no factor.",
        { Cancelled: > 0 } => $"{DisplayText.Count(run.Cancelled, "order", "orders")} cancelled, so no factor.",
        { IsMixed: true } => "Something changed in the middle, so no factor.",
        _ => null,
    };

    private static string Next(LatestRuns runs, ExecutionMode mode)
    {
        var (here, other) = mode == ExecutionMode.Async ? (runs.Async, runs.Blocking) : (runs.Blocking, runs.Async);
        var label = ModeLook.Of(mode.Other()).Label;
        return (other is null ? null : here?.Differs(other)) switch
        {
            RunDifference.Orders => $"Not comparable with the last run in {label}: another number of orders.",
            RunDifference.Workers => $"Not comparable with the last run in {label}: another number of waiters.",
            RunDifference.Kitchen => $"Not comparable with the last run in {label}: another kitchen.",
            _ => $"Send the same in {label} to compare.",
        };
    }
}
