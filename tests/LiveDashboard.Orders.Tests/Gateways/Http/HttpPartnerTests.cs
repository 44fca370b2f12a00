using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

public sealed class HttpPartnerTests : IAsyncDisposable
{
    private readonly Http1Partner _partner = new();

    public ValueTask DisposeAsync() => _partner.DisposeAsync();

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Attempts_OfOneStep_CarryOneKeyAndTheOrdersTrace(ExecutionMode mode)
    {
        _partner.Answers.Enqueue(500);
        await using var engine = await StartAsync();

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        var payment = _partner.Requests.Where(request => request.Path == "/payment").ToList();
        Assert.Equal(2, payment.Count);
        Assert.Equal($"{engine.Journal.Names.Of(new OrderId(1))}/payment", Assert.Single(payment.Select(request => request.Key).Distinct()));
        Assert.All(_partner.Requests, request => Assert.StartsWith($"00-{OrderKeys.TraceId(engine.Journal.Installation, new OrderId(1))}-", request.TraceParent, StringComparison.Ordinal));
        Assert.Contains("latency=200; spread=0;", payment[0].Kitchen, StringComparison.Ordinal);
        Assert.Equal(["/payment", "/payment", "/restaurant", "/courier", "/notify"], _partner.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData(402, FailureReason.Declined, 1)]
    [InlineData(503, FailureReason.Busy, 4)]
    [InlineData(500, FailureReason.PartnerError, 4)]
    [InlineData(404, FailureReason.UnexpectedAnswer, 1)]
    public async Task Answer_OtherThanDone_IsUnderstoodAndTriedAgainWhereItMayHelp(int status, FailureReason reason, int attempts)
    {
        _partner.Usual = status;
        await using var engine = await StartAsync();

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        var order = await engine.Reader.FindAsync(new OrderId(1), default);
        Assert.Equal(reason, order!.Summary.Reason);
        Assert.Equal(attempts, order.Attempts.Count);
    }

    [Fact]
    public async Task Async_OverHttp1_WaitsForAConnectionAndSaysSo()
    {
        _partner.Gate = new TaskCompletionSource();
        await using var engine = await StartAsync(maxConnections: 2);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(7, ExecutionMode.Async), null, default);

        while (engine.Get<ConnectionWaits>().Waiting < 5)
        {
            await Task.Yield();
        }

        _partner.Gate.SetResult();
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, engine.Get<ConnectionWaits>().Waiting);
        Assert.Equal(28, _partner.Requests.Count);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Cancel_OfAnOrderAtAPartner_EndsTheRequest(ExecutionMode mode)
    {
        _partner.Gate = new TaskCompletionSource();
        await using var engine = await StartAsync();
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await _partner.Arrived;

        await engine.Intake.CancelAsync(new OrderId(1), default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(OrderStatus.Cancelled, (await engine.Reader.FindAsync(new OrderId(1), default))!.Summary.Status);
        _partner.Gate.SetResult();
    }

    private Task<EngineHost> StartAsync(int maxConnections = 100) => EngineHost.StartAsync(
        options: wanted => wanted.RetryPauseMs = 1,
        services: services =>
        {
            services.AddSingleton<PartnerAddresses>(_partner);
            services.Configure<PartnerOptions>(kitchen =>
            {
                kitchen.Name = "quick";
                kitchen.MaxConnections = maxConnections;
            });
        });
}
