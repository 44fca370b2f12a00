using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Notices;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

public sealed class PartnerPolicyTests
{
    private readonly JumpingTime _time = new();
    private readonly CircuitStates _circuits = new();
    private readonly PartnerPolicy _policy;
    private readonly EngineClock _clock;
    private int _sent;
    private TaskCompletionSource _isSent = new();

    public PartnerPolicyTests()
    {
        var options = new PartnerOptions { BreakerMinimumCalls = 4, BreakerFailureRatio = 0.5, BreakSeconds = 7, TimeOutSeconds = 3 };
        _clock = new EngineClock(_time);
        _policy = new PartnerPolicy(StepName.Courier, options, _clock, _circuits, new DataNotices(new OrdersOptions { DataPath = Path.GetTempPath() }), NullLogger<PartnerPolicy>.Instance);
    }

    [Theory]
    [InlineData(FailureReason.Busy)]
    [InlineData(FailureReason.PartnerError)]
    [InlineData(FailureReason.Unreachable)]
    public async Task HalfOfEnoughCalls_Failed_OpensTheCircuitForTheBreak(FailureReason reason)
    {
        await CallAsync(FailureReason.None);
        await CallAsync(FailureReason.None);
        await CallAsync(reason);
        Assert.Null(_circuits.Of(StepName.Courier));
        await CallAsync(reason);

        _time.Advance(TimeSpan.FromSeconds(2));
        var refused = await CallAsync(FailureReason.None);

        Assert.Equal((FailureReason.CircuitOpen, 5_000), (refused.Reason, refused.RetryAfterMs));
        Assert.Equal(4, _sent);
        Assert.Equal(new CircuitState(_clock.NowMs - 2_000, _clock.NowMs + 5_000, reason), _circuits.Of(StepName.Courier));
        Assert.Null(_circuits.Of(StepName.Payment));
    }

    [Fact]
    public async Task Break_Over_LetsOneCallTryAndItsSuccessClosesTheCircuit()
    {
        await OpenAsync();
        _time.Advance(TimeSpan.FromSeconds(7));
        var answer = new TaskCompletionSource<StepOutcome>();

        _isSent = new TaskCompletionSource();
        var trying = CallAsync(answer.Task);
        await _isSent.Task;
        var beside = await CallAsync(FailureReason.None);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(_circuits.Of(StepName.Courier)!.IsTrying);
        answer.SetResult(new StepOutcome(_clock.NowMs));

        Assert.True((await trying).IsDone);
        Assert.Equal((FailureReason.CircuitOpen, 7_000), (beside.Reason, beside.RetryAfterMs));
        Assert.Null(_circuits.Of(StepName.Courier));
        Assert.True((await CallAsync(FailureReason.None)).IsDone);
    }

    [Fact]
    public async Task Break_OverAndStillFailing_BeginsAgainAndKeepsItsBeginning()
    {
        await OpenAsync();
        var since = _circuits.Of(StepName.Courier)!.Since;
        _time.Advance(TimeSpan.FromSeconds(7));

        await CallAsync(FailureReason.PartnerError);

        Assert.Equal(new CircuitState(since, _clock.NowMs + 7_000, FailureReason.PartnerError), _circuits.Of(StepName.Courier));
    }

    [Fact]
    public async Task DeclinedAndCancelled_HoweverMany_LeaveTheCircuitClosed()
    {
        for (var call = 0; call < 20; call++)
        {
            await CallAsync(call % 2 == 0 ? FailureReason.Declined : FailureReason.Cancelled);
        }

        Assert.Null(_circuits.Of(StepName.Courier));
        Assert.Equal(20, _sent);
    }

    [Fact]
    public async Task CallThatTries_Cancelled_ProvesNothingAndTheBreakGoesOn()
    {
        await OpenAsync();
        _time.Advance(TimeSpan.FromSeconds(7));

        await CallAsync(FailureReason.Cancelled);

        Assert.Equal(FailureReason.CircuitOpen, (await CallAsync(FailureReason.None)).Reason);
        Assert.Equal(FailureReason.Busy, _circuits.Of(StepName.Courier)!.Reason);
    }

    [Fact]
    public async Task NoAnswer_InTime_EndsTheCallAndCountsAsAFailure()
    {
        for (var call = 0; call < 4; call++)
        {
            var calling = CallAsync(new TaskCompletionSource<StepOutcome>().Task);
            _time.Advance(TimeSpan.FromSeconds(3));
            Assert.Equal(FailureReason.NoAnswer, (await calling).Reason);
        }

        Assert.Equal(FailureReason.NoAnswer, _circuits.Of(StepName.Courier)!.Reason);
    }

    [Fact]
    public async Task Queue_AtAPartnerToldToQueue_IsNoMissingAnswer()
    {
        var profile = new StepProfile(2_000, SpreadMs: 500, Capacity: 2);
        for (var call = 0; call < 4; call++)
        {
            _policy.Begin();
        }

        var queued = CallAsync(new TaskCompletionSource<StepOutcome>().Task, profile);
        var hanging = CallAsync(new TaskCompletionSource<StepOutcome>().Task, profile with { Hang = true });
        var unlimited = CallAsync(new TaskCompletionSource<StepOutcome>().Task, profile with { Capacity = 0 });
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(FailureReason.NoAnswer, (await hanging).Reason);
        Assert.Equal(FailureReason.NoAnswer, (await unlimited).Reason);

        // Two rounds of two calls each, at most 2.5 s long, and then the timeout.
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(queued.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(FailureReason.NoAnswer, (await queued).Reason);
    }

    [Fact]
    public async Task WallClock_SetBack_DoesNotLengthenTheBreak()
    {
        await OpenAsync();

        _time.Jump = TimeSpan.FromHours(-1);
        _time.Advance(TimeSpan.FromSeconds(7));

        Assert.True((await CallAsync(FailureReason.None)).IsDone);
    }

    private async Task OpenAsync()
    {
        for (var call = 0; call < 4; call++)
        {
            await CallAsync(FailureReason.Busy);
        }

        Assert.NotNull(_circuits.Of(StepName.Courier));
    }

    private Task<StepOutcome> CallAsync(FailureReason reason) => CallAsync(Task.FromResult(new StepOutcome(_clock.NowMs, reason)));

    private async Task<StepOutcome> CallAsync(Task<StepOutcome> answer, StepProfile? profile = null)
    {
        var context = ResilienceContextPool.Shared.Get(false, CancellationToken.None);
        _policy.AllowQueue(context, profile ?? new StepProfile(0));
        var outcome = await _policy.Pipeline.ExecuteOutcomeAsync(
            async (context, _) =>
            {
                _sent++;
                _isSent.TrySetResult();
                try
                {
                    return Outcome.FromResult(await answer.WaitAsync(context.CancellationToken));
                }
                catch (OperationCanceledException exception)
                {
                    return Outcome.FromException<StepOutcome>(exception);
                }
            },
            context,
            0);
        ResilienceContextPool.Shared.Return(context);
        return outcome.Exception is { } exception ? _policy.Explain(exception) : outcome.Result;
    }

    /// <summary>Its wall clock can be set; its steady one, which the engine goes by, does not see that.</summary>
    private sealed class JumpingTime : TestClock
    {
        public TimeSpan Jump { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Jump;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
