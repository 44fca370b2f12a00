using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Pipeline.Execution;

public sealed class WorkerTests
{
    private readonly TestClock _time = new();

    [Fact]
    public async Task Burst_InBlocking_HoldsEachWorkerWithOneOrder()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);

        await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);
        await engine.SettleAsync();

        Assert.Equal(92, Count(engine, OrderStatus.Accepted));
        Assert.Equal(8, Count(engine, OrderStatus.Running));
        Assert.All(engine.Get<WorkerSamples>().Current, sample => Assert.NotEqual(0, sample.HeldSince));
    }

    [Fact]
    public async Task Worker_HeldByAnOrder_SaysAtWhichStepItStands()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(8), null, default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(3));

        Assert.All(engine.Get<WorkerSamples>().Current, sample => Assert.Equal(StepName.Restaurant, sample.Step));
    }

    [Fact]
    public async Task Burst_InBlocking_TakesOrdersDividedByWorkersTimesTenSeconds()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        var burst = await engine.Intake.SubmitBurstAsync(new BurstRequest(20), null, default);
        await engine.SettleAsync();

        await engine.AdvanceAsync(TimeSpan.FromSeconds(30));

        var view = await engine.Reader.FindBurstAsync(burst.Value!.Id, default);
        Assert.Equal(20, view!.Completed);
        Assert.Equal(30_000, view.MakespanMs);
        Assert.Equal(10_000, view.Details.IdealMs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Burst_InAsync_TakesTenSecondsWhateverTheNumberOfWorkers(int workers)
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, workers), default);
        var burst = await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);
        await engine.SettleAsync();
        Assert.Equal(100, Count(engine, OrderStatus.Running));

        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        var view = await engine.Reader.FindBurstAsync(burst.Value!.Id, default);
        Assert.Equal(100, view!.Completed);
        Assert.Equal(10_000, view.MakespanMs);
    }

    [Fact]
    public async Task Toggle_WhileOrdersAreQueued_MovesTheQueuedAndLeavesTheStarted()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);
        await engine.SettleAsync();

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));

        var facts = await engine.FactsAsync();
        var started = facts.Where(fact => fact.Type == FactType.OrderStarted).ToList();
        Assert.Equal(8, started.Count(fact => fact.Mode == ExecutionMode.Blocking));
        Assert.Equal(92, started.Count(fact => fact.Mode == ExecutionMode.Async));
        Assert.Equal(100, Count(engine, OrderStatus.Completed));
    }

    [Fact]
    public async Task Toggle_ToBlockingWithAllWorkersHeld_LeavesAsyncOrdersReadyWithoutAWaiter()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, 2), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        await engine.SettleAsync();
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Blocking), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
        await engine.SettleAsync();

        await engine.AdvanceAsync(TimeSpan.FromSeconds(30));

        var late = (await engine.Reader.FindAsync(new OrderId(1), default))!.Attempts[0];
        Assert.Equal(2_000, late.DurationMs);
        Assert.Equal(8_000, late.ResumeMs);
        Assert.Equal(5, Count(engine, OrderStatus.Completed));
    }

    [Fact]
    public async Task Pinned_AgainstTheToggle_KeepsItsMode()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(50, Mode: ExecutionMode.Async), null, default);
        await engine.SettleAsync();

        Assert.Equal(50, Count(engine, OrderStatus.Running));
    }

    [Fact]
    public async Task Pause_WithStartedOrders_LetsThemGoOnAndStartsNoOther()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(20), null, default);
        await engine.SettleAsync();

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(8, Count(engine, OrderStatus.Completed));
        Assert.Equal(12, Count(engine, OrderStatus.Accepted));

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: false), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(20, Count(engine, OrderStatus.Completed));
    }

    [Fact]
    public async Task Workers_ChangedWhileHeld_GrowAtOnceAndShrinkWhenLetGo()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);
        await engine.SettleAsync();

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 12), default);
        await engine.SettleAsync();
        Assert.Equal(12, Count(engine, OrderStatus.Running));

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 3), default);
        await engine.SettleAsync();
        Assert.Equal(12, engine.Get<WorkerSamples>().Current.Count);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(3, engine.Get<WorkerSamples>().Current.Count);
        Assert.Equal(3, Count(engine, OrderStatus.Running));
    }

    private static int Count(EngineHost engine, OrderStatus status) => Enumerable.Range(1, (int)engine.Orders.Count)
        .Count(number => engine.Orders.TryGet(new OrderId(number), out var entry) && entry.Status == status);
}
