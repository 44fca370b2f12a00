using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveDashboard.Partners.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Partners.Tests.Hosting;

[Slow]
public sealed class StrangerTests
{
    private const int Limit = 32;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    // The limit tells at once from the thirty seconds after which Kestrel closes them too.
    [Theory(Timeout = 20_000)]
    [InlineData("")]
    [InlineData("POST /payment HTTP/1.1\r\nHost: localhost\r\nIdem")]
    [InlineData("GET /ledger/summary HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST /payment HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")]
    public async Task Connections_ManyMoreThanTheLimit_HeldWithoutAnAcceptedCall_KeepNobodyOut(string said)
    {
        await using var world = await PartnersWorld.StartAsync(options => options with { MaxConnections = Limit });
        using var http1 = new HeldConnections();
        using var http2 = new HeldConnections();
        await http1.OpenAsync(3 * Limit, world.Host.Http1Url, said);
        await http2.OpenAsync(3 * Limit, world.Host.Http2Url, said);

        Assert.Equal(HttpStatusCode.OK, await CallAsync(world.Host.Http1Url, HttpVersion.Version11, "home/1/payment"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(world.Host.Http2Url, HttpVersion.Version20, "home/2/payment"));
        Assert.Equal(2, (await world.SummariseAsync()).Effects);
        await http1.ClosedAsync(2 * Limit, TestContext.Current.CancellationToken);
        await http2.ClosedAsync(2 * Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Connection_OverWhichACallWasAccepted_MakesRoomForNobody()
    {
        await using var world = await PartnersWorld.StartAsync(options => options with { MaxConnections = 1 });
        using var first = await world.PostAsync("payment", "home/1/payment");
        using var others = new HeldConnections();
        await others.OpenAsync(3, world.Host.Http1Url, "");

        await others.ClosedAsync(3);
        using var again = await world.PostAsync("payment", "home/2/payment");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var (level, text, _) = Assert.Single(world.Log.Lines);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("All 1 connections", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_MoreThanTheirLimit_AreClosedOnceTheyHadTheirTime()
    {
        await using var world = await PartnersWorld.StartAsync(options => options with { MaxStrangers = 2 });
        using var strangers = new HeldConnections();
        for (var number = 0; number < 5; number++)
        {
            // Reading makes no caller of a stranger, but it tells that the connection has come in, and before the next one.
            await strangers.OpenAsync(1, world.Host.Http1Url, "");
            await strangers.AskAsync(number);
        }

        world.Time.Advance(PortConnections.Patience);
        using var newcomer = new HeldConnections();
        await newcomer.OpenAsync(1, world.Host.Http1Url, "");
        await strangers.ClosedAsync(4, among: 4);

        await strangers.AskAsync(4);
        await newcomer.AskAsync(0);
    }

    [Fact]
    public async Task Strangers_ManyAtOnce_AreLetBeWhileTheirTimeLasts()
    {
        await using var world = await PartnersWorld.StartAsync(options => options with { MaxStrangers = 2 });
        using var strangers = new HeldConnections();

        await strangers.OpenAsync(5, world.Host.Http1Url, "");
        for (var number = 4; number >= 0; number--)
        {
            await strangers.AskAsync(number);
        }
    }

    // The limit tells the five seconds from Kestrel's own thirty.
    [Fact(Timeout = 20_000)]
    public async Task Connection_ThatNeverEndsItsHeader_IsClosed()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var slow = new HeldConnections();
        await slow.OpenAsync(1, world.Host.Http1Url, "POST /payment HTTP/1.1\r\nHost: localhost\r\nIdem");

        await slow.ClosedAsync(1, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> CallAsync(Uri address, Version version, string key)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "payment"))
        {
            Version = version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("Kitchen", "latency=0");
        using var response = await client.SendAsync(request, TestEnd);
        return response.StatusCode;
    }

    private sealed class HeldConnections : IDisposable
    {
        private readonly List<Socket> _sockets = [];

        public async Task OpenAsync(int count, Uri address, string said)
        {
            for (var number = 0; number < count; number++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                _sockets.Add(socket);
                try
                {
                    await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestEnd);
                    await socket.SendAsync(Encoding.ASCII.GetBytes(said), TestEnd);
                }
                catch (SocketException)
                {
                    // It was closed already, which is what it is held for.
                }
            }
        }

        /// <summary>Waits until so many of the first ones, or of all, are closed by the other side.</summary>
        public async Task ClosedAsync(int count, CancellationToken? until = null, int? among = null)
        {
            var ends = _sockets.Take(among ?? _sockets.Count).Select(socket => EndAsync(socket, until ?? TestEnd)).ToList();
            for (var closed = 0; closed < count; closed++)
            {
                ends.Remove(await Task.WhenAny(ends));
            }
        }

        /// <summary>Asks over one of them, and waits for the end of the answer.</summary>
        public async Task AskAsync(int position)
        {
            await _sockets[position].SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), TestEnd);
            var answer = new byte[1];
            do
            {
                Assert.Equal(1, await _sockets[position].ReceiveAsync(answer, TestEnd));
            }
            while (answer[0] != '}');
        }

        public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

        private static async Task EndAsync(Socket socket, CancellationToken cancellationToken)
        {
            try
            {
                // What is said before the end does not matter: a header that takes too long is answered 408.
                while (await socket.ReceiveAsync(new byte[512], cancellationToken) > 0)
                {
                    await Task.Yield();
                }
            }
            catch (SocketException)
            {
                // Closed, with something unread.
            }
        }
    }
}
