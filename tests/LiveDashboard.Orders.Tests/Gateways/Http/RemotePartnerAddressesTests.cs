using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

public sealed class RemotePartnerAddressesTests : IDisposable
{
    private readonly RecordedLog _log = new();
    private readonly LoggerFactory _loggers = new();

    public RemotePartnerAddressesTests() => _loggers.AddProvider(_log);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    public async Task Greeting_OfTheSameHost_IsWhereHttp2Is(string host)
    {
        await using var fast = await KestrelPartner.StartAsync(KestrelPartner.Says(404), HttpProtocols.Http2);
        var http2 = $"http://{host}:{fast.Url.Port}/";

        var addresses = await DiscoverAsync($$"""{"http2Url":"{{http2}}"}""", null);

        Assert.Equal(new Uri(http2), addresses.Http2(StepName.Courier));
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData("http://evil.test:7001/")]
    [InlineData("http://192.0.2.7:7001/")]
    [InlineData("http://localhost.evil.test:7001/")]
    public async Task Greeting_OfAnotherHost_IsNotFollowedAndSaidOnce(string http2)
    {
        var addresses = await DiscoverAsync($$"""{"http2Url":"{{http2}}"}""", null);

        Assert.All(StepNames.All, step => Assert.Null(addresses.Http2(step)));
        Assert.Contains(http2, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_ForTheGreeting_CarriesThePartnersKey()
    {
        var asked = new List<string>();

        await DiscoverAsync("{}", "open-sesame", asked);

        Assert.Contains("Partners-Key: open-sesame", Assert.Single(asked), StringComparison.Ordinal);
    }

    public void Dispose() => _loggers.Dispose();

    private async Task<RemotePartnerAddresses> DiscoverAsync(string greeting, string? key, List<string>? asked = null)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, greeting, asked);
        var address = new Uri($"http://{listener.LocalEndpoint}/");
        var addresses = new RemotePartnerAddresses(
            [.. StepNames.All.Select(_ => address)], [.. StepNames.All.Select(_ => key)], TimeProvider.System, _loggers.CreateLogger<RemotePartnerAddresses>());

        await addresses.DiscoverAsync(TestContext.Current.CancellationToken);
        await answering;
        return addresses;
    }

    private static async Task AnswerAsync(TcpListener listener, string greeting, List<string>? asked)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = new byte[4096];
        var length = await stream.ReadAsync(request, TestContext.Current.CancellationToken);
        asked?.Add(Encoding.ASCII.GetString(request, 0, length));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {greeting.Length}\r\nConnection: close\r\n\r\n{greeting}"));
    }
}
