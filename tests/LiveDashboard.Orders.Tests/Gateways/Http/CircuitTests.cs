using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>Real sockets, time by hand: what is waited for is facts.</summary>
public sealed class CircuitTests : IAsyncDisposable
{
    private const int Orders = 6;
    private const int MinimumCalls = 4;

    private readonly TestClock _time = new();
    private readonly Http1Partner _partner = new();

    public ValueTask DisposeAsync() => _partner.DisposeAsync();

    [Theory]
    [InlineData(ExecutionMode.Async, 4)]
    [InlineData(ExecutionMode.Blocking, 6)]
    public async Task Partner_ThatKeepsFailing_IsLeftAloneAndItsOrdersWaitAndComplete(ExecutionMode mode, int workers)
    {
        _partner.Usual = 503;
        await using var engine = await StartAsync();
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(mode, workers), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(Orders), null, default);
        await FactsAsync(engine, FactType.StepRetryScheduled, Orders);
        var asked = _partner.Requests.Count;

        Advance(engine, TimeSpan.FromSeconds(1));
        await FactsAsync(engine, FactType.StepRetryScheduled, 2 * Orders);
        Assert.Equal(asked, _partner.Requests.Count);
        Assert.NotNull(engine.Get<CircuitStates>().Of(StepName.Payment));

        _partner.Usual = 200;
        while (engine.Orders.Unfinished > 0)
        {
            Advance(engine, TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        await engine.FlushAsync();
        Assert.Null(engine.Get<CircuitStates>().Of(StepName.Payment));
        var attempts = (await engine.Reader.FindAsync(new OrderId(3), default))!.Attempts;
        var unsent = attempts.Where(attempt => attempt.Reason == FailureReason.CircuitOpen).ToList();
        Assert.NotEmpty(unsent);
        Assert.All(unsent, attempt => Assert.InRange(attempt.PauseMs!.Value, 1, 9_200));
        Assert.Equal("Not sent: the partner keeps failing", unsent[0].Reason.Message());
        Assert.Equal(2, attempts.Last(attempt => attempt.Step == StepName.Payment).Attempt);
        Assert.Equal(OrderStatus.Completed, (await engine.Reader.FindAsync(new OrderId(3), default))!.Summary.Status);
        await EveryTurnOnAWorkerAsync(engine);
    }

    [Fact]
    public async Task Partner_LeftAloneForTooLong_FailsTheOrderAsBusy()
    {
        _partner.Usual = 503;
        await using var engine = await StartAsync(maxUnsentSeconds: 20);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(Orders, ExecutionMode.Async), null, default);

        while (engine.Orders.Unfinished > 0)
        {
            Advance(engine, TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        await engine.FlushAsync();
        var failed = (await engine.FactsAsync()).Where(fact => fact.Type == FactType.OrderFailed).ToList();
        Assert.Equal(Orders, failed.Count);
        Assert.Contains(failed, fact => fact.Reason == FailureReason.CircuitOpen);
        Assert.All(failed, fact => Assert.Equal(FailureKind.Busy, fact.Reason.Kind()));
    }

    private static async Task FactsAsync(EngineHost engine, FactType type, int count) =>
        await engine.FactAsync(fact => fact.Type == type && --count == 0, TestContext.Current.CancellationToken);

    private static async Task EveryTurnOnAWorkerAsync(EngineHost engine)
    {
        var workers = engine.Get<WorkerSamples>().Current.ToDictionary(sample => sample.Number, sample => sample.ManagedThread);
        var turns = (await engine.FactsAsync()).Where(fact => fact.Worker != 0).ToList();
        Assert.NotEmpty(turns);
        Assert.All(turns, fact => Assert.Equal(workers[fact.Worker], fact.Thread));
    }

    private void Advance(EngineHost engine, TimeSpan time)
    {
        _time.Advance(time);
        engine.Get<TimingWheel>().Advance(engine.Get<EngineClock>().NowMs);
    }

    private Task<EngineHost> StartAsync(int maxUnsentSeconds = 3_600) => EngineHost.StartStillAsync(
        _time,
        options: wanted =>
        {
            wanted.RetryPauseMs = 200;
            wanted.MaxUnsentSeconds = maxUnsentSeconds;
        },
        services: services =>
        {
            services.AddSingleton<PartnerAddresses>(_partner);
            services.Configure<PartnerOptions>(kitchen =>
            {
                kitchen.Name = "quick";
                kitchen.BreakerMinimumCalls = MinimumCalls;
                kitchen.BreakSeconds = 9;
            });
        });
}
