using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Board.Hero;

namespace LiveDashboard.Web.Tests.Components.Board.Hero;

public sealed class WaitersTextTests
{
    [Fact]
    public void Loading_SaysNothing() => Assert.Equal("- | | ", Said(Board(0, 0) with { Journal = JournalHealth.Recovering(1, 7) }));

    [Fact]
    public void Empty_IsReady() => Assert.Equal("8 of 8 | free | ready for the first order", Said(Board(0, 0) with { Counts = BoardCounts.Zero }));

    [Fact]
    public void Ended_SaysThatNothingIsLeft() => Assert.Equal(
        "8 of 8 | free: no order is left | every order has ended", Said(Board(0, 0) with { Counts = BoardCounts.Zero with { Accepted = 9, Completed = 9 } }));

    [Fact]
    public void Blocking_AllStand_AndNobodyIsFree() => Assert.Equal(
        "8 of 8 | standing and waiting | nobody is free for the 68 orders that wait", Said(Board(queued: 68, inFlight: 8, stuck: 8)));

    [Fact]
    public void Blocking_SomeStand_EachBesideItsOrder() => Assert.Equal(
        "2 of 8 | standing and waiting | each beside one order, 6 free", Said(Board(queued: 0, inFlight: 2, stuck: 2)));

    [Fact]
    public void AfterAFlip_TheBlockingOrdersAreFinishedFirst() => Assert.Equal(
        "6 of 8 | finishing their blocking orders first | 2 free: 74 orders are with the partners", Said(Board(0, 74, stuck: 6, mode: ExecutionMode.Async)));

    [Fact]
    public void Async_TheWaitersAreFreeWhileThePartnersWork() => Assert.Equal(
        "8 of 8 | free: 84 orders are with the partners | more waiters would change nothing", Said(Board(0, 84, mode: ExecutionMode.Async)));

    [Fact]
    public void Async_BusyOverTheLastSecond_IsWorking() => Assert.Equal(
        "8 of 8 | working, nobody stands | 600,000 orders are with the partners", Said(Board(160_000, 600_000, mode: ExecutionMode.Async, busy: 0.96f)));

    [Fact]
    public void Paused_SaysWhatTheOrdersWaitFor()
    {
        var board = Board(queued: 20, inFlight: 0);

        Assert.Equal("8 of 8 | free: paused | 20 orders wait until you resume", Said(board with { Controls = board.Controls with { Paused = true } }));
    }

    private static BoardSnapshot Board(long queued, long inFlight, int stuck = 0, ExecutionMode mode = ExecutionMode.Blocking, float busy = 0) => Samples.Snapshot with
    {
        Counts = BoardCounts.Zero with { Accepted = queued + inFlight, Queued = queued, Restaurant = inFlight },
        Controls = Controls.Default with { Mode = mode },
        Threads = new ThreadCounts(8, stuck, stuck, 31),
        Workers = [.. Enumerable.Range(1, 8).Select(number => Samples.Worker(WorkerState.Free, null, number) with { History = [new WorkerSlice(busy, false)] })],
    };

    private static string Said(BoardSnapshot board)
    {
        var text = WaitersText.Of(board);
        return $"{text.Figure} | {text.Words}{(text.Words.Length > 0 ? " " : "")}| {text.Detail}";
    }
}
