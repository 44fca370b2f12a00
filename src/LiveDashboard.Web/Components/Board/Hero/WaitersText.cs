using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Board.Hero;

/// <summary>What all waiters together do, as one figure with its sentence.</summary>
/// <param name="State">What the figure counts; null while nothing is known.</param>
/// <param name="Figure">Such as "8 of 8".</param>
/// <param name="Words">What those waiters do.</param>
/// <param name="Detail">What that means for the orders.</param>
internal sealed record WaitersText(WorkerState? State, string Figure, string Words, string Detail)
{
    // Turns of async orders take microseconds: what a waiter does is told of its last second.
    private const int SlicesASecond = 5;

    public static WaitersText Of(BoardSnapshot board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var (all, stuck) = (board.Threads.Workers, board.Threads.Stuck);
        return board switch
        {
            { IsLoading: true } => new WaitersText(null, DisplayText.Nothing, "", ""),
            { Controls.Mode: ExecutionMode.Async } when stuck > 0 => new WaitersText(
                WorkerState.Stuck, OfAll(stuck, all), "finishing their blocking orders first", Others(board, all - stuck)),
            _ when stuck > 0 => new WaitersText(WorkerState.Stuck, OfAll(stuck, all), "standing and waiting", Behind(board, all - stuck)),
            _ => Busy(board) is var busy && 2 * busy > all
                ? new WaitersText(WorkerState.Working, OfAll(busy, all), "working, nobody stands", WithPartners(board) ?? "orders go from hand to hand")
                : new WaitersText(WorkerState.Free, OfAll(all - busy, all), Idle(board), Rest(board)),
        };
    }

    private static string OfAll(int part, int all) => $"{DisplayText.Count(part)} of {DisplayText.Count(all)}";

    private static int Busy(BoardSnapshot board) => (int)Math.Round(board.Workers
        .Where(worker => worker.State != WorkerState.Leaving)
        .Sum(worker => worker.History.TakeLast(SlicesASecond).Select(slice => (double)slice.BusyShare).DefaultIfEmpty(0).Average()));

    private static string Behind(BoardSnapshot board, int free) => board.Counts.Queued switch
    {
        0 => $"each beside one order{(free > 0 ? $", {DisplayText.Count(free)} free" : "")}",
        var queued when free == 0 => $"nobody is free for the {DisplayText.Count(queued, "order that waits", "orders that wait")}",
        var queued => $"{DisplayText.Count(queued, "order waits", "orders wait")} for one",
    };

    private static string Others(BoardSnapshot board, int free) =>
        free == 0 ? "then they take the others" : $"{DisplayText.Count(free)} free{(WithPartners(board) is { } orders ? $": {orders}" : "")}";

    private static string Idle(BoardSnapshot board) => board switch
    {
        { Controls.Paused: true } => "free: paused",
        { Counts.Accepted: 0 } => "free",
        { Counts.Unfinished: 0 } => "free: no order is left",
        _ => WithPartners(board) is { } orders ? $"free: {orders}" : "free",
    };

    private static string Rest(BoardSnapshot board) => board switch
    {
        { Counts.Accepted: 0 } => "ready for the first order",
        { Counts.Unfinished: 0 } => "every order has ended",
        { Controls.Paused: true } => $"{DisplayText.Count(board.Counts.Queued, "order waits", "orders wait")} until you resume",
        { Counts.Queued: 0 } => "more waiters would change nothing",
        _ => $"{DisplayText.Count(board.Counts.Queued, "order waits", "orders wait")}",
    };

    private static string? WithPartners(BoardSnapshot board) => board.Counts.InFlight == 0
        ? null
        : $"{DisplayText.Count(board.Counts.InFlight, "order is", "orders are")} with the partners";
}
