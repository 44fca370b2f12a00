using System.Net;
using System.Net.Sockets;
using LiveDashboard.Web.Security;
using LiveDashboard.Web.Tests.Endpoints;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>The app listens on this machine only, and answers only to its own names.</summary>
public sealed class OwnMachineTests(SharedApiHost shared) : IClassFixture<SharedApiHost>
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://board.example:0")]
    public async Task Start_OnAnAddressOthersCanReach_IsRefusedInOneLine(string url)
    {
        await using var app = ApiHost.Build(null, url);

        var refusal = await Assert.ThrowsAsync<NotLoopbackException>(() => app.StartAsync(ApiHost.Stop));

        Assert.Contains("http://localhost:5080", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Address_OfEachKind_IsJudged()
    {
        Assert.True(LoopbackOnly.IsLoopback(new IPEndPoint(IPAddress.Parse("127.8.9.1"), 80)));
        Assert.True(LoopbackOnly.IsLoopback(new IPEndPoint(IPAddress.IPv6Loopback, 80)));
        Assert.True(LoopbackOnly.IsLoopback(new UnixDomainSocketEndPoint("/tmp/board.sock")));
        Assert.False(LoopbackOnly.IsLoopback(new IPEndPoint(IPAddress.Parse("192.168.1.2"), 80)));
        Assert.False(LoopbackOnly.IsLoopback(new DnsEndPoint("board.example", 80)));
        Assert.False(LoopbackOnly.IsLoopback(null));
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.2:5080", HttpStatusCode.OK)]
    [InlineData("127.1", HttpStatusCode.BadRequest)]
    [InlineData("192.0.2.7", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    public async Task Request_ForAHostName_IsTakenOnlyWhenItIsOurs(string name, HttpStatusCode status)
    {
        var host = shared.Host;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = name;

        using var response = await host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }
}
