using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Intake;

public sealed class BulkIntakeTests
{
    private readonly TestClock _time = new();

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    [Fact]
    public async Task Retry_OfManyFailedOrders_GoesOnAtTheFailedStep()
    {
        await using var engine = await FailedAsync(5, StepName.Restaurant);
        await DeclineAsync(engine, StepName.Restaurant, 0);

        var receipt = await RetryAsync(engine, 1, 2, 4);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal((3, 3, 0), (receipt.Matched, receipt.Done, receipt.Skipped));
        var order = await engine.Reader.FindAsync(new OrderId(4), default);
        Assert.Equal(OrderStatus.Completed, order!.Summary.Status);
        Assert.Single(order.Attempts, attempt => attempt.Step == StepName.Payment);
        Assert.Equal(OrderStatus.Failed, Status(engine, 3));
    }

    [Fact]
    public async Task Retry_CountsWhyOrdersAreSkipped()
    {
        await using var engine = await FailedAsync(2, StepName.Payment);
        await DeclineAsync(engine, StepName.Payment, 0);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(11));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.RetryAsync(new OrderId(1), default);

        var receipt = await RetryAsync(engine, 1, 2, 2, 3, 99);

        Assert.Equal((4, 1, 3, 0), (receipt.Matched, receipt.Done, receipt.Skipped, receipt.Left));
        Assert.Equal((1, 1, 0, 1), (receipt.Already, receipt.WrongStatus, receipt.OutcomeUnknown, receipt.Missing));
    }

    [Fact]
    public async Task Retry_TwiceAtOnce_AcceptsEachOrderOnce()
    {
        await using var engine = await FailedAsync(50, StepName.Payment);
        OrderId[] orders = [.. Enumerable.Range(1, 50).Select(number => new OrderId(number))];

        var answers = await Task.WhenAll(engine.Intake.RetryManyAsync(orders, default), engine.Intake.RetryManyAsync(orders, default));

        Assert.Equal(50, answers.Sum(answer => answer.Value!.Done));
        Assert.Equal(50, answers.Sum(answer => answer.Value!.Already));
        Assert.Equal(50, (await engine.FactsAsync()).Count(fact => fact.Type == FactType.OrderRetried));
    }

    [Fact]
    public async Task Retry_AboveTheLimitOfUnfinished_StopsAndSaysWhatIsLeft()
    {
        await using var engine = await FailedAsync(10, StepName.Payment, options => options.MaxUnfinished = 10);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(7), null, default);

        var receipt = await RetryAsync(engine, [.. Enumerable.Range(1, 10)]);

        Assert.Equal((10, 3, 7), (receipt.Matched, receipt.Done, receipt.Left));
        Assert.Equal(RefusalKind.TooMany, receipt.Stopped!.Kind);
        Assert.Equal(10, engine.Orders.Unfinished);
    }

    [Fact]
    public async Task Retry_WhereTheOutcomeIsUnknown_LeavesTheOrderToAPersonAndCountsItApart()
    {
        await using var engine = await FailedAsync(1, StepName.Payment);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        var unknown = new OrderId(2);
        engine.Journal.Append(new Fact { Type = FactType.OrderStarted, At = Now, Order = unknown, Mode = ExecutionMode.Async, Attempt = 1 });
        engine.Journal.Append(new Fact { Type = FactType.OrderFailed, At = Now, Order = unknown, Reason = FailureReason.OutcomeUnknown });
        await engine.FlushAsync();

        var receipt = await RetryAsync(engine, 1, 2);

        Assert.Equal((1, 1), (receipt.Done, receipt.OutcomeUnknown));
        Assert.Equal(OrderStatus.Failed, Status(engine, 2));
    }

    [Fact]
    public async Task Cancel_OfMany_EndsThoseThatHaveNotEnded()
    {
        await using var engine = await FailedAsync(2, StepName.Payment);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5), null, default);
        await engine.Intake.CancelAsync(new OrderId(3), default);

        var receipt = await engine.Get<BulkIntake>().CancelAsync(Ids(7, 6, 1, 3, 4), null, default);
        await engine.FactAsync(fact => fact.Type == FactType.OrderCancelled && fact.Order == new OrderId(7), default);

        Assert.Equal((5, 3, 1, 1), (receipt.Matched, receipt.Done, receipt.Already, receipt.WrongStatus));
        Assert.Equal(OrderStatus.Accepted, Status(engine, 5));
        Assert.Equal(OrderStatus.Cancelled, Status(engine, 4));
    }

    [Fact]
    public async Task Cancel_OfNeighbours_IsWrittenAsOneFact()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(9), null, default);

        await engine.Intake.CancelManyAsync([new(9), new(2), new(4), new(3)], default);

        Assert.Equal(
            [(2, 3), (9, 1)],
            (await engine.FactsAsync()).Where(fact => fact.Type == FactType.CancelRequested).Select(fact => (fact.Order.Number, fact.Count)));
    }

    [Fact]
    public async Task Retry_OfMoreThanOneCommandHolds_GoesChunkByChunkAndTellsEach()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        var told = new List<long>();

        var receipt = await engine.Get<BulkIntake>().RetryAsync(Ids([.. Enumerable.Range(1, 25_000)]), new Told(told), default);

        Assert.Equal([10_000, 20_000, 25_000], told);
        Assert.Equal(25_000, receipt.Missing);
    }

    [Fact]
    public async Task Retry_OfMoreThanOneCommandMayHold_IsAnError()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => engine.Intake.RetryManyAsync(new OrderId[OrderIntake.MaxMany + 1], default));
    }

    [Fact]
    public async Task Retry_AfterItStopped_CountsTheRestAsLeftAndCommitsNoMore()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Journal.CloseAsync();

        var receipt = await engine.Get<BulkIntake>().RetryAsync(Ids([.. Enumerable.Range(1, 10_001)]), null, default);

        Assert.Equal((10_001, 10_001), (receipt.Matched, receipt.Left));
        Assert.Equal(RefusalKind.Unavailable, receipt.Stopped!.Kind);
    }

    private static IAsyncEnumerable<OrderId> Ids(params int[] numbers) => numbers.Select(number => new OrderId(number)).ToAsyncEnumerable();

    private static Task<BulkReceipt> RetryAsync(EngineHost engine, params int[] numbers) =>
        engine.Get<BulkIntake>().RetryAsync(Ids(numbers), null, default);

    private static OrderStatus Status(EngineHost engine, long number) =>
        engine.Orders.TryGet(new OrderId(number), out var entry) ? entry.Status : throw new InvalidOperationException($"No order {number}.");

    private static Task DeclineAsync(EngineHost engine, StepName step, double rate) => engine.Intake.ChangeControlsAsync(
        new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [step] = new(DeclineRate: rate) }), default);

    private async Task<EngineHost> FailedAsync(int count, StepName step, Action<OrdersOptions>? options = null)
    {
        var engine = await EngineHost.StartStillAsync(_time, options: options);
        await DeclineAsync(engine, step, 1);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(count, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(8));
        return engine;
    }

    private sealed class Told(List<long> matched) : IProgress<BulkReceipt>
    {
        public void Report(BulkReceipt value) => matched.Add(value.Matched);
    }
}
