using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Board.Result;

/// <summary>Both modes side by side: what is left of the run as predicted, or the last run of each as measured.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Kind">measured or predicted.</param>
/// <param name="All">Blocking, then async.</param>
internal sealed record RunBars(string Title, string Kind, IReadOnlyList<RunBar> All)
{
    public static RunBars Of(BoardSnapshot board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (!board.IsLoading && board.Prediction is { Left: { } left, OtherLeft: { } other } prediction)
        {
            var (blocking, asynchronous) = prediction.Mode == ExecutionMode.Blocking ? (left, other) : (other, left);
            return New("The orders that are left", "hatched = predicted", blocking.TotalMilliseconds, asynchronous.TotalMilliseconds, isPredicted: true);
        }

        return New("Last run of each mode", "measured", Measured(board, board.Runs.Blocking), Measured(board, board.Runs.Async), isPredicted: false);
    }

    // A bar beside another one says that they compare: of two runs that do not, only the latest has one, after a mixed run neither.
    private static double? Measured(BoardSnapshot board, RunResult? run) =>
        board.IsLoading || run is null || (run != board.Runs.Latest && board.Runs is { Blocking: { } blocking, Async: { } asynchronous } && blocking.Differs(asynchronous) is not null)
            ? null
            : run.MakespanMs;

    private static RunBars New(string title, string kind, double? blocking, double? asynchronous, bool isPredicted)
    {
        var longest = Math.Max(1, Math.Max(blocking ?? 0, asynchronous ?? 0));
        return new RunBars(title, kind, [Bar(ExecutionMode.Blocking, blocking), Bar(ExecutionMode.Async, asynchronous)]);

        RunBar Bar(ExecutionMode mode, double? time) => new(
            mode,
            time is null ? DisplayText.Nothing : isPredicted ? DisplayText.About(TimeSpan.FromMilliseconds(time.Value)) : DisplayText.Duration(time.Value),
            (time ?? 0) / longest,
            isPredicted);
    }
}
