using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class BoardFiguresTests
{
    private readonly TestClock _time = new();

    [Fact]
    public async Task OrdersThatWaitedTenSeconds_AreServedForTenOfTheirTwenty()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(16), null, default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        // The histogram tells durations apart by two digits. The first eight orders ended more than ten seconds ago.
        var figures = Read(engine);
        Assert.InRange(figures.Served!.P50, 9_900, 10_200);
        Assert.InRange(figures.Latency!.P50, 19_800, 20_400);
    }

    [Fact]
    public async Task OldestWaitingOrder_TellsItsAge()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        Assert.Null(Read(engine).OldestWaitingMs);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(8), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.Null(Read(engine).OldestWaitingMs);

        await engine.Intake.SubmitBurstAsync(new BurstRequest(20), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(4));

        Assert.Equal(4_000, Read(engine).OldestWaitingMs);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(11, 0)]
    [InlineData(70_001, 3)]
    public void FirstAtAStage_IsTheOldestThere(long expected, int stage)
    {
        var stages = new StageCounts();
        stages.Accept(140_000);
        for (var number = 1L; number < expected; number++)
        {
            stages.Move(new(number), OrderStage.Done);
        }

        stages.Move(new(expected), (OrderStage)stage);

        Assert.Equal(expected, stages.Oldest((OrderStage)stage)?.Number);
        Assert.Null(stages.Oldest(OrderStage.Cancelled));
    }

    [Fact]
    public async Task HeldWorker_TellsHowLongItStandsAtTheStep()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Blocking), null, default);

        // Payment takes two seconds of the article's kitchen, so one is left for the restaurant.
        await engine.AdvanceAsync(TimeSpan.FromSeconds(3));

        var held = Assert.Single(engine.Get<WorkerSamples>().Current, sample => sample.HeldSince != 0);
        Assert.Equal((StepName.Restaurant, 1_000), (held.Step, _time.GetUtcNow().ToUnixTimeMilliseconds() - held.HeldSince));
    }

    [Fact]
    public void Leaving_IsCountedNoMore()
    {
        WorkerSnapshot Worker(int number, WorkerState state) => new(number, 17, state, null, StepName.Payment, 500, 0, []);

        var counts = ThreadCounts.Of(
            [Worker(1, WorkerState.Stuck), Worker(2, WorkerState.Working), Worker(3, WorkerState.Free), Worker(4, WorkerState.Leaving)], 31);

        Assert.Equal(new ThreadCounts(3, 2, 1, 31), counts);
    }

    [Fact]
    public void ManyBursts_KeepTheChangeOfMode()
    {
        var projection = new BoardProjection(new OrderTable(), new BurstIndex(), Controls.Default);
        projection.OnCommitted(new CommittedBatch(1, [new Fact { Type = FactType.ControlsChanged, Mode = ExecutionMode.Async, At = 1_000 }], [], false));
        for (var burst = 0; burst < 100; burst++)
        {
            projection.OnCommitted(new CommittedBatch(2 + burst, [new Fact { Type = FactType.BurstAccepted, Order = new OrderId(1 + burst), Count = 1, At = 2_000 }], [], false));
        }

        var markers = projection.Read(3_000, 0, []).Markers;

        Assert.Equal((64, 1), (markers.Count, markers.Count(marker => marker.Count == 0)));
    }

    private BoardFigures Read(EngineHost engine) =>
        engine.Get<BoardProjection>().Read(_time.GetUtcNow().ToUnixTimeMilliseconds(), 1);
}
