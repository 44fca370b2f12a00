using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Search;

/// <summary>What the board counts is what a search for it finds.</summary>
public sealed class BoardSearchTests
{
    private readonly TestClock _time = new();

    [Fact]
    public async Task Find_OfEachNumberOfTheBoard_GivesThatNumber()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await FillAsync(engine);

        var counts = await StandingAsync(engine);

        Assert.All(
            [counts.Queued, counts.Payment, counts.Restaurant, counts.Courier, counts.Notify, counts.Completed, counts.Failed, counts.Cancelled],
            count => Assert.InRange(count, 1, counts.Accepted - 1));
        Assert.Equal(
            [counts.Accepted, counts.Queued, counts.InFlight, counts.Completed, counts.Failed, counts.Cancelled],
            await CountAsync(engine, "", "status:waiting", "status:running", "status:done", "status:failed", "status:cancelled"));
        Assert.Equal(
            [counts.Queued, counts.Payment, counts.Restaurant, counts.Courier, counts.Notify, counts.Completed, counts.Failed, counts.Cancelled],
            await CountAsync(engine, [.. Enum.GetValues<OrderStage>().Select(stage => $"stage:{Words.Of(stage)}")]));
    }

    [Fact]
    public async Task Find_OfOrdersOnTheBoard_LeavesOutThoseCleared()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await FillAsync(engine);

        var all = await engine.Search.CountAsync(SearchWorld.Query("status:done"), default);
        var cleared = await engine.Search.CountAsync(SearchWorld.Query("-is:board status:done"), default);

        Assert.InRange(cleared, 1, all - 1);
        Assert.Equal(all - cleared, Counts(engine).Completed);
        Assert.Equal(engine.Orders.Count, await engine.Search.CountAsync(SearchWorld.Query("is:board,late"), default)
            + await engine.Search.CountAsync(SearchWorld.Query("-is:board"), default));
    }

    [Fact]
    public async Task Find_OfTheOrdersOnTheBoard_ReadsNoChunkOfThoseCleared()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(20_000), null, default);
        await engine.Intake.ClearAsync(default);
        await engine.SettleAsync();
        await engine.Intake.SubmitBurstAsync(new BurstRequest(10), null, default);
        await engine.SettleAsync();
        var scan = engine.Get<Orders.Search.OrderScan>();

        Assert.Equal(10, await engine.Search.CountAsync(SearchWorld.Query("is:board"), default));

        Assert.Equal(1, scan.ChunksRead);
    }

    [Fact]
    public async Task Find_OfWhatEndedOfLate_GoesWithTheTime()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(8, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(9));
        Assert.Equal([0L, 8L], await CountAsync(engine, "ended:1h", "-ended:1h"));

        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal([8L, 8L, 0L], await CountAsync(engine, "status:done ended:10s", "ended:1m", "-ended:10s"));

        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal([8L, 0L], await CountAsync(engine, "status:done ended:10s", "-ended:10s"));

        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal([0L, 8L], await CountAsync(engine, "status:done ended:10s", "-ended:10s"));
    }

    [Fact]
    public async Task Find_OfLateOrdersOnTheBoard_GivesTheNumberThatItShows()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, options: options => options.LateAfterSeconds = 15);
        await FillAsync(engine);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));
        await engine.Intake.RetryManyAsync([.. Enumerable.Range(36, 300).Select(number => new OrderId(number))], default);
        // Counted once a second: nothing but the time goes on.
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        var shown = await engine.SnapshotAsync();

        Assert.InRange(shown.Late, 1, shown.Counts.Unfinished - 1);
        Assert.Equal([shown.Late], await CountAsync(engine, "is:late"));
        Assert.Equal(0, await engine.Search.CountAsync(SearchWorld.Query("is:late is:retried"), default));
    }

    // A burst that is cleared with some of it done, and one with orders at every stage.
    private static async Task FillAsync(EngineHost engine)
    {
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 64), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(30), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(11));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5), null, default);
        await engine.Intake.ClearAsync(default);
        await engine.SettleAsync();

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest>
        {
            [StepName.Payment] = new(SpreadMs: 2_000, DeclineRate: 0.1),
            [StepName.Restaurant] = new(SpreadMs: 5_000),
        }), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(300), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));
        // From here on no waiter takes another order: what is counted stands still.
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.SettleAsync();
        for (var place = 0; place < 7; place++)
        {
            await engine.Intake.CancelAsync(new OrderId(engine.Orders.Count - place), default);
        }

        await engine.SettleAsync();
    }

    private BoardCounts Counts(EngineHost engine) =>
        engine.Get<BoardProjection>().Read(_time.GetUtcNow().ToUnixTimeMilliseconds(), 1).Counts;

    // On a busy machine a waiter may still be on its way to the order it took last.
    private async Task<BoardCounts> StandingAsync(EngineHost engine)
    {
        var (before, counts) = (BoardCounts.Zero, Counts(engine));
        for (var same = 0; same < 10; same = before == counts ? same + 1 : 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            await engine.SettleAsync();
            (before, counts) = (counts, Counts(engine));
        }

        return counts;
    }

    private static async Task<List<long>> CountAsync(EngineHost engine, params string[] queries)
    {
        var counts = new List<long>();
        foreach (var query in queries)
        {
            var board = query.Contains("ended", StringComparison.Ordinal) ? query : $"is:board {query}";
            counts.Add(await engine.Search.CountAsync(SearchWorld.Query(board), default));
        }

        return counts;
    }
}
