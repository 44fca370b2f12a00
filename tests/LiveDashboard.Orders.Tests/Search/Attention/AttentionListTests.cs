using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Search.Attention;

public sealed class AttentionListTests
{
    private readonly TestClock _time = new();

    [Fact]
    public async Task Read_WithNothingFailedOrLate_IsEmpty()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(3, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(2));

        var inbox = await ReadAsync(engine);

        Assert.Empty(inbox.Groups);
    }

    [Fact]
    public async Task Read_OfFailedOrders_GroupsThemByStepAndReasonNewestFirst()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await ChangeAsync(engine, StepName.Payment, new StepProfileRequest(DeclineRate: 1));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(4, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        await ChangeAsync(engine, StepName.Payment, new StepProfileRequest(DeclineRate: 0));
        await ChangeAsync(engine, StepName.Restaurant, new StepProfileRequest(Outage: true));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(2, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(15));

        var inbox = await ReadAsync(engine);

        Assert.Equal(
            [("status:failed step:restaurant reason:busy answer:503", 2L), ("status:failed step:payment reason:declined", 4L)],
            inbox.Groups.Select(group => (group.Query, group.Count)));
        Assert.Equal((6, 0), (inbox.Failed, inbox.Late));
        Assert.Equal(new OrderId(6), inbox.Groups[0].Newest);
        Assert.All(inbox.Groups, group => Assert.True(OrderQuery.TryParse(group.Query, out var query, out _) && query.Text == group.Query));
    }

    [Fact]
    public async Task Read_OfUnfinishedOrders_CallsThemLateOnlyAfterTheConfiguredTime()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, options: options => options.LateAfterSeconds = 5);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(3, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(5));
        var onTime = await ReadAsync(engine);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        var late = Assert.Single((await ReadAsync(engine)).Groups);

        Assert.Empty(onTime.Groups);
        Assert.Equal((AttentionKind.Late, StepName.Restaurant, 3L), (late.Kind, late.Step, late.Count));
        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromSeconds(1), late.NewestAt);
        Assert.Equal("status:running step:restaurant is:late", late.Query);
    }

    [Fact]
    public async Task Read_OfLateOrdersThatWait_TellsThemFromThoseAtAStep()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, options: options => options.LateAfterSeconds = 5);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(6));

        var late = Assert.Single((await ReadAsync(engine)).Groups);

        Assert.Null(late.Step);
        Assert.Equal("status:accepted is:late", late.Query);
    }

    [Fact]
    public async Task Read_AfterARetry_NoLongerCountsTheOrder()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await ChangeAsync(engine, StepName.Payment, new StepProfileRequest(DeclineRate: 1));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(4, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        await ReadAsync(engine);
        await engine.Intake.RetryAsync(new OrderId(2), default);
        _time.Advance(TimeSpan.FromSeconds(1));

        var inbox = await ReadAsync(engine);

        Assert.Equal(3, inbox.Failed);
    }

    [Fact]
    public async Task Read_AfterARetryOfAll_SaysThatTheyRunUntilTheyAreLate()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await ChangeAsync(engine, StepName.Restaurant, new StepProfileRequest(Outage: true));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(20, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(15));
        await engine.AdvanceAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.RetryManyAsync([.. Enumerable.Range(1, 20).Select(number => new OrderId(number))], default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(20));
        var retried = await ReadAsync(engine);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        var late = await ReadAsync(engine);

        var running = Assert.Single(retried.Groups);
        Assert.Equal((AttentionKind.Retried, 20L, 0L), (running.Kind, running.Count, retried.Late));
        Assert.Equal(20, await engine.Search.CountAsync(SearchWorld.Query("is:retried"), default));
        Assert.True(OrderQuery.TryParse(running.Query, out var query, out _) && query.Text == running.Query);
        Assert.Equal((AttentionKind.Late, 20L), (Assert.Single(late.Groups).Kind, late.Late));
        Assert.Equal(20, await engine.Search.CountAsync(SearchWorld.Query("is:late"), default));
    }

    [Fact]
    public async Task Read_AgainWithinASecondOrWhileNothingChanged_DoesNotLookAgain()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        await engine.SettleAsync();
        var first = await ReadAsync(engine);
        _time.Advance(TimeSpan.FromMilliseconds(999));
        var sooner = await ReadAsync(engine);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));
        var settled = await ReadAsync(engine);
        _time.Advance(TimeSpan.FromHours(1));
        var unchanged = await ReadAsync(engine);

        Assert.Same(first, sooner);
        Assert.NotSame(first, settled);
        Assert.Same(settled, unchanged);
    }

    private static Task<AttentionSnapshot> ReadAsync(EngineHost engine) => engine.Get<AttentionList>().ReadAsync(default);

    private static Task ChangeAsync(EngineHost engine, StepName step, StepProfileRequest change) => engine.Intake.ChangeControlsAsync(
        new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [step] = change }), default);
}
