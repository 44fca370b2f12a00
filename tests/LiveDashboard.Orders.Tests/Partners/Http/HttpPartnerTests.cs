using System.Collections.Concurrent;
using System.Net;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Partners.Http;

public sealed class HttpPartnerTests : IAsyncDisposable
{
    private readonly Http1Partner _partner = new();

    public ValueTask DisposeAsync() => _partner.DisposeAsync();

    [Theory]
    [InlineData("async")]
    [InlineData("blocking")]
    public async Task Attempts_OfOneStep_CarryOneKeyAndTheOrdersTrace(string mode)
    {
        _partner.Answers.Enqueue(500);
        await using var engine = await StartAsync();

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        var payment = _partner.Requests.Where(request => request.Path == "/payment").ToList();
        Assert.Equal(2, payment.Count);
        Assert.Equal($"{engine.Journal.Installation}/1/payment", Assert.Single(payment.Select(request => request.Key).Distinct()));
        Assert.All(_partner.Requests, request => Assert.StartsWith($"00-{OrderTrace.TraceId(engine.Journal.Installation, new OrderId(1))}-", request.TraceParent, StringComparison.Ordinal));
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

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, "async"), null, default);
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
        await engine.Intake.SubmitBurstAsync(new BurstRequest(7, "async"), null, default);

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
    [InlineData("async")]
    [InlineData("blocking")]
    public async Task Cancel_OfAnOrderAtAPartner_EndsTheRequest(string mode)
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

    /// <summary>A real partner of somebody else's: HTTP/1.1 only, and it heeds no Kitchen header.</summary>
    private sealed class Http1Partner : PartnerAddresses, IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Uri _address;
        private readonly Task _serving;

        public Http1Partner()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                _address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
            }

            _listener.Prefixes.Add(_address.ToString());
            _listener.Start();
            _serving = ServeAsync();
        }

        public ConcurrentQueue<(string Path, string Key, string TraceParent, string Kitchen)> Requests { get; } = new();

        public ConcurrentQueue<int> Answers { get; } = new();

        public int Usual { get; set; } = 200;

        public TaskCompletionSource? Gate { get; set; }

        public Task Arrived => _arrived.Task;

        public override Uri Http1(StepName step) => _address;

        public override Uri? Http2(StepName step) => null;

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving;
            _listener.Close();
        }

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    _ = AnswerAsync(await _listener.GetContextAsync());
                }
                catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private async Task AnswerAsync(HttpListenerContext context)
        {
            var headers = context.Request.Headers;
            Requests.Enqueue((context.Request.Url!.AbsolutePath, headers["Idempotency-Key"]!, headers["traceparent"]!, headers["Kitchen"]!));
            _arrived.TrySetResult();
            if (Gate is { } gate)
            {
                await gate.Task;
            }

            try
            {
                context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : Usual;
                context.Response.Close();
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The caller went away.
            }
        }
    }
}
