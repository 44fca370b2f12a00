using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class RunTrackerTests
{
    private readonly TestClock _time = new();

    [Fact]
    public async Task Runs_OfBothModes_StayWithTheirTimes()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        Assert.Equal(LatestRuns.None, Runs(engine));

        await RunAsync(engine, 24, seconds: 30);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async), default);
        await RunAsync(engine, 24, seconds: 10);

        var runs = Runs(engine);
        Assert.Equal((30_000, 24, 8), (runs.Blocking!.MakespanMs, runs.Blocking.Orders, runs.Blocking.Workers));
        Assert.Equal((10_000, 24, KitchenProfile.ArticleSimulated), (runs.Async!.MakespanMs, runs.Async.Orders, runs.Async.Kitchen));
        Assert.Same(runs.Async, runs.Latest);
        Assert.Null(runs.Async.Differs(runs.Blocking));
    }

    [Fact]
    public async Task Runs_AreTheSameAfterARestart()
    {
        var folder = Directory.CreateTempSubdirectory("livedashboard-runs-").FullName;
        LatestRuns before;
        await using (var engine = await EngineHost.StartStillAsync(_time, folder))
        {
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, 3), default);
            await RunAsync(engine, 5, seconds: 10);
            await engine.Intake.ClearAsync(default);
            await engine.SettleAsync();
            before = Runs(engine);
        }

        await using (var again = await EngineHost.StartStillAsync(_time, folder))
        {
            Assert.Equal((10_000, 3), (before.Async!.MakespanMs, before.Async.Workers));
            Assert.Equal(before, Runs(again));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Run_WithARestartInTheMiddle_IsMixedAfterEveryReplay()
    {
        var folder = Directory.CreateTempSubdirectory("livedashboard-runs-").FullName;
        await using (var engine = await EngineHost.StartStillAsync(_time, folder))
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(9), null, default);
            await engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        }

        LatestRuns first;
        await using (var engine = await EngineHost.StartStillAsync(_time, folder))
        {
            await engine.AdvanceAsync(TimeSpan.FromSeconds(30));
            first = Runs(engine);
        }

        await using (var again = await EngineHost.StartStillAsync(_time, folder))
        {
            Assert.Equal((true, null), (first.Latest!.IsMixed, first.Blocking));
            Assert.Equal(first, Runs(again));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Run_AfterAClear_HoldsNothingOfWhatWasCleared()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(8), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        await engine.Intake.ClearAsync(default);

        await RunAsync(engine, 4, seconds: 20);

        Assert.Equal((4, 0, true), (Runs(engine).Blocking!.Orders, Runs(engine).Blocking!.Cancelled, Runs(engine).Latest!.IsClean));
    }

    [Fact]
    public async Task Run_WithAFlipInTheMiddle_IsMixedAndNoResultOfEitherMode()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(24), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(12));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async), default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));

        var runs = Runs(engine);
        Assert.Equal((true, null, false), (runs.Latest!.IsMixed, runs.Latest.Mode, runs.Latest.IsClean));
        Assert.Equal((null, null), (runs.Blocking, runs.Async));
    }

    [Fact]
    public async Task Run_WithFailures_IsNotCompared()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(ExecutionMode.Async, Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(DeclineRate: 1) }), default);

        await RunAsync(engine, 4, seconds: 3);

        Assert.Equal((4, false), (Runs(engine).Latest!.Failed, Runs(engine).Latest!.IsClean));
    }

    [Theory]
    [InlineData(25, 8, 0, RunDifference.Orders)]
    [InlineData(24, 9, 0, RunDifference.Workers)]
    [InlineData(24, 8, 4, RunDifference.Kitchen)]
    public async Task Runs_UnderOtherConditions_DifferByTheFirstOfThem(int orders, int workers, int capacity, RunDifference difference)
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await RunAsync(engine, 24, seconds: 30);
        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(
                ExecutionMode.Async, workers, Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Courier] = new(Capacity: capacity) }), default);

        await RunAsync(engine, orders, seconds: 20);

        Assert.Equal(difference, Runs(engine).Async!.Differs(Runs(engine).Blocking!));
    }

    private static async Task RunAsync(EngineHost engine, int orders, int seconds)
    {
        await engine.Intake.SubmitBurstAsync(new BurstRequest(orders), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(seconds));
        Assert.Equal(0, engine.Orders.Unfinished);
    }

    private static LatestRuns Runs(EngineHost engine) => engine.Get<BoardProjection>().Read(engine.Get<EngineClock>().NowMs, 0).Runs;
}
