using System.Net;
using System.Net.Sockets;

namespace LiveDashboard.Partners.Tests.Hosting;

[Slow]
public sealed class ConnectionTests
{
    private const int Streams = 1_000;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    // The limit is a net: a refused call would leave the test waiting for a wait that never begins.
    [Fact(Timeout = 60_000)]
    public async Task Http2_ThousandsOfCallersGoAway_TheConnectionStaysOpen()
    {
        await using var world = await PartnersWorld.StartAsync();
        var connections = 0;
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectCallback = ConnectAsync });

        for (var round = 1; round <= 4; round++)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var numbers = Enumerable.Range(round * Streams, Streams);
            var calls = numbers.Select(number => SendAsync($"home/{number}/payment", 500, patience.Token)).ToList();
            for (var waits = 0; waits < Streams; waits++)
            {
                await world.Time.NextWaitAsync();
            }

            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(calls));
        }

        using var last = await SendAsync("home/1/notify", 0, TestEnd);

        Assert.Equal(HttpStatusCode.OK, last.StatusCode);
        Assert.Equal(1, connections);

        async Task<HttpResponseMessage> SendAsync(string key, int latency, CancellationToken cancellationToken)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(world.Host.Http2Url, "payment"))
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            };
            request.Headers.Add("Idempotency-Key", key);
            request.Headers.Add("Kitchen", $"latency={latency}");
            return await client.SendAsync(request, cancellationToken);
        }

        async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref connections);
            return await ConnectToAsync(context.DnsEndPoint.Port, cancellationToken);
        }
    }

    private static async Task<NetworkStream> ConnectToAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
