using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Pipeline;

public sealed class CancelAndRetryTests
{
    private readonly TestClock _time = new();

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Cancel_OfARunningOrder_EndsItsWaitAndStartsNoFurtherStep(ExecutionMode mode)
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(3, mode), null, default);
        await engine.SettleAsync();

        await engine.Intake.CancelAsync(new OrderId(2), default);
        await engine.FactAsync(fact => fact.Type == FactType.OrderCancelled, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        var cancelled = await engine.Reader.FindAsync(new OrderId(2), default);
        Assert.Equal(OrderStatus.Cancelled, cancelled!.Summary.Status);
        Assert.Equal(0, cancelled.Summary.ElapsedMs);
        Assert.Equal(AttemptStatus.Cancelled, Assert.Single(cancelled.Attempts).Status);
        Assert.Equal(OrderStatus.Completed, (await engine.Reader.FindAsync(new OrderId(3), default))!.Summary.Status);
    }

    [Fact]
    public async Task Cancel_OfAQueuedOrder_TakesItOutAtOnce()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5), null, default);

        await engine.Intake.CancelAsync(new OrderId(3), default);
        await engine.FactAsync(fact => fact.Type == FactType.OrderCancelled, default);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: false), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        var facts = await engine.FactsAsync();
        Assert.DoesNotContain(facts, fact => fact.Type == FactType.OrderStarted && fact.Order == new OrderId(3));
        Assert.Equal(4, facts.Count(fact => fact.Type == FactType.OrderCompleted));
    }

    [Fact]
    public async Task Cancel_OfAFinishedOrder_IsAConflictThatNamesTheStatus()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        await engine.SettleAsync();
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        var answer = await engine.Intake.CancelAsync(new OrderId(1), default);

        Assert.Equal(RefusalKind.Conflict, answer.Refusal!.Kind);
        Assert.Contains("completed", answer.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Busy_ForAWhile_IsTriedAgainWithBackOffAndThenSucceeds()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await Outage(engine, StepName.Courier, true);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
        await engine.SettleAsync();
        await engine.AdvanceAsync(TimeSpan.FromSeconds(7));

        await Outage(engine, StepName.Courier, false);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(5));

        var order = await engine.Reader.FindAsync(new OrderId(1), default);
        Assert.Equal(OrderStatus.Completed, order!.Summary.Status);
        var courier = order.Attempts.Where(attempt => attempt.Step == StepName.Courier).ToList();
        Assert.Equal([AttemptStatus.Failed, AttemptStatus.Completed], courier.Select(attempt => attempt.Status));
        Assert.Equal(FailureReason.Busy, courier[0].Reason);
        Assert.InRange(courier[0].PauseMs!.Value, 1000, 1240);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Busy_ForTooLong_FailsAfterTheLastTry(ExecutionMode mode)
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await Outage(engine, StepName.Payment, true);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.SettleAsync();

        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        var order = await engine.Reader.FindAsync(new OrderId(1), default);
        Assert.Equal(OrderStatus.Failed, order!.Summary.Status);
        Assert.Equal(FailureReason.Busy, order.Summary.Reason);
        Assert.Equal(4, order.Attempts.Count);
    }

    [Fact]
    public async Task Declined_Once_IsFinalAndRetriedByAPersonAtTheFailedStep()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await Change(engine, StepName.Restaurant, new StepProfileRequest(DeclineRate: 1));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
        await engine.SettleAsync();
        await engine.AdvanceAsync(TimeSpan.FromSeconds(8));
        Assert.Equal(FailureReason.Declined, (await engine.Reader.FindAsync(new OrderId(1), default))!.Summary.Reason);

        await Change(engine, StepName.Restaurant, new StepProfileRequest(DeclineRate: 0));
        await engine.Intake.RetryAsync(new OrderId(1), default);
        await engine.Intake.RetryAsync(new OrderId(1), default);
        await engine.SettleAsync();
        await engine.AdvanceAsync(TimeSpan.FromSeconds(8));

        var order = await engine.Reader.FindAsync(new OrderId(1), default);
        Assert.Equal(OrderStatus.Completed, order!.Summary.Status);
        Assert.Equal(
            [StepName.Payment, StepName.Restaurant, StepName.Restaurant, StepName.Courier, StepName.Notify],
            order.Attempts.Select(attempt => attempt.Step));
    }

    [Fact]
    public async Task Clear_WithQueuedAndRunningOrders_CancelsThemAndEmptiesTheBoardNotTheHistory()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);
        await engine.SettleAsync();

        var answer = await engine.Intake.ClearAsync(default);
        await engine.FinishAsync(default);

        Assert.Equal(100, answer.Value!.Cancelled);
        Assert.Equal(100, (await engine.FactsAsync()).Count(fact => fact.Type == FactType.OrderCancelled));
        Assert.Equal(100, engine.Orders.Count);
        Assert.Equal(0, engine.Get<LiveDashboard.Orders.Board.BoardProjection>().Read(1_000_000, 10).Counts.Accepted);
    }

    [Fact]
    public async Task CapacityOfTwo_WithFiveOrders_ServesTwoAtATime()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await Change(engine, StepName.Payment, new StepProfileRequest(Capacity: 2));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5, ExecutionMode.Async), null, default);
        await engine.SettleAsync();

        await engine.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(2, (await engine.FactsAsync()).Count(fact => fact.Type == FactType.StepCompleted));

        await engine.AdvanceAsync(TimeSpan.FromSeconds(14));
        Assert.Equal(5, (await engine.FactsAsync()).Count(fact => fact.Type == FactType.OrderCompleted));
    }

    [Fact]
    public async Task Capacity_Raised_LetsTheWholeLineIn()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await Change(engine, StepName.Payment, new StepProfileRequest(Capacity: 1));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(10, ExecutionMode.Async), null, default);
        await engine.SettleAsync();

        await Change(engine, StepName.Payment, new StepProfileRequest(Capacity: 0));
        await engine.AdvanceAsync(TimeSpan.FromSeconds(4));

        Assert.Equal(10, (await engine.FactsAsync()).Count(fact => fact is { Type: FactType.StepCompleted, Step: StepName.Payment }));
    }

    [Fact]
    public async Task RetryPause_OfOneMillisecond_StillCountsTheTries()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, options: wanted => wanted.RetryPauseMs = 1);
        await Change(engine, StepName.Payment, new StepProfileRequest(FailureRate: 1));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5, ExecutionMode.Async), null, default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(16));

        Assert.Equal(20, (await engine.FactsAsync()).Count(fact => fact.Type == FactType.StepFailed));
        Assert.Equal(0, engine.Orders.Unfinished);
    }

    private static Task Outage(EngineHost engine, StepName step, bool outage) => Change(engine, step, new StepProfileRequest(Outage: outage));

    private static Task Change(EngineHost engine, StepName step, StepProfileRequest change) => engine.Intake.ChangeControlsAsync(
        new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [step] = change }), default);
}
