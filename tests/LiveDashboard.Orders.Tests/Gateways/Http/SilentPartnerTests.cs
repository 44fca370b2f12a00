using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>A partner that takes the connection and the request and then says nothing, as a dead or hanging one does.</summary>
public sealed class SilentPartnerTests
{
    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Partner_ThatNeverAnswers_IsGivenUpAndTheOrderEndsWithTheReason(ExecutionMode mode)
    {
        await using var partner = new SilentPartner();
        await using var engine = await EngineHost.StartAsync(
            options: wanted => (wanted.RetryPauseMs, wanted.MaxAttempts) = (1, 2),
            services: services =>
            {
                services.AddSingleton<PartnerAddresses>(partner);
                services.Configure<PartnerOptions>(kitchen => (kitchen.Name, kitchen.TimeOutSeconds) = ("quick", 1));
            });

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        var order = (await engine.Reader.FindAsync(new OrderId(1), default))!;
        Assert.Equal((OrderStatus.Failed, FailureReason.NoAnswer, 2), (order.Summary.Status, order.Summary.Reason, order.Attempts.Count));
        // One for the question about its ledger at the start, and one for each try.
        Assert.Equal(3, partner.Connections);
    }

    private sealed class SilentPartner : PartnerAddresses, IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly ConcurrentQueue<TcpClient> _open = new();
        private readonly Task _accepting;

        public SilentPartner()
        {
            _listener.Start();
            _accepting = AcceptAsync();
        }

        public int Connections => _open.Count;

        public override Uri Http1(StepName step) => new($"http://{_listener.LocalEndpoint}/");

        public override Uri? Http2(StepName step) => null;

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _accepting;
            foreach (var client in _open)
            {
                client.Dispose();
            }
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    _open.Enqueue(await _listener.AcceptTcpClientAsync());
                }
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
