using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Board.Result;

/// <summary>Why a run takes as long as it does, and whether the other mode would change that, in one sentence.</summary>
internal static class ForecastText
{
    // Below that, the other mode is not worth a switch.
    private const double WorthIt = 1.1;

    /// <summary>The sentence; null when there is nothing to explain.</summary>
    public static string? Reason(BoardSnapshot board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return board.Prediction switch
        {
            { State: PredictionState.Unknown } => Unknown(board),
            { Limit: { Kind: RunLimitKind.Partner, Step: { } step } } => Partner(board, step),
            { Limit.Kind: RunLimitKind.Cores } => "The processor is the limit: every order is worked on as soon as it can be.",
            { Limit.Kind: RunLimitKind.Workers } => Rounds(board),
            { Left: not null } prediction when Factor(prediction) < WorthIt => "No gain from the other mode: there are enough waiters for every order.",
            _ => null,
        };
    }

    // Every waiter has one order at a time: the others go in rounds.
    private static string Rounds(BoardSnapshot board)
    {
        var (queued, waiters) = (board.Counts.Queued, board.Controls.Workers);
        return board.Controls.Mode == ExecutionMode.Async
            ? "Every waiter still stands beside a blocking order."
            : queued == 0
            ? "The waiters are the limit: each holds an order."
            : $"The waiters are the limit: {DisplayText.Count(waiters)} at a time, {DisplayText.Count((queued + waiters - 1) / waiters, "more round", "more rounds")}.";
    }

    private static string Unknown(BoardSnapshot board)
    {
        var broken = board.Stations.FirstOrDefault(station => station is { Circuit: not null, Count: > 0 })?.Step
            ?? StepNames.All.Cast<StepName?>().FirstOrDefault(step => board.Controls.Kitchen[step!.Value] is { Outage: true } or { Hang: true });
        return broken is { } step ? $"{StageLook.Of(step).Label} does not answer; its orders wait until it does."
            : board.Controls.Paused ? "Paused: waiting orders stay where they are."
            : "Orders wait for a partner that does not answer.";
    }

    private static string Partner(BoardSnapshot board, StepName step)
    {
        if (board.Prediction.Left is not null && Factor(board.Prediction) < WorthIt)
        {
            return $"No gain from the other mode: {LimitText.Limit(step)}.";
        }

        return board.Prediction.Left is null ? LimitText.Title(step) : $"The gain ends at {FactorText.Of(Factor(board.Prediction))}: {LimitText.Limit(step)}.";
    }

    // How much sooner the faster mode ends.
    private static double Factor(Prediction prediction)
    {
        var (one, other) = (prediction.Left?.TotalMilliseconds ?? 0, prediction.OtherLeft?.TotalMilliseconds ?? 0);
        return Math.Max(one, other) / Math.Max(1, Math.Min(one, other));
    }
}
