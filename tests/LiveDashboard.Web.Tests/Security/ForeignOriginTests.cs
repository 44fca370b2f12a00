using System.Net;
using LiveDashboard.Web.Tests.Endpoints;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>Pages of other sites cannot drive the board; programs and the board's own pages can.</summary>
public sealed class ForeignOriginTests(SharedApiHost shared) : IClassFixture<SharedApiHost>
{
    [Theory]
    [InlineData("POST", "/api/clear", "http://evil.example")]
    [InlineData("POST", "/api/orders", "null")]
    [InlineData("PUT", "/api/mode", "http://localhost:1")]
    [InlineData("DELETE", "/api/bursts/b1", "https://127.0.0.1")]
    [InlineData("OPTIONS", "/api/mode", "http://evil.example")]
    [InlineData("POST", "/hubs/orders/negotiate?negotiateVersion=1", "http://evil.example")]
    [InlineData("GET", "/hubs/orders", "http://evil.example")]
    [InlineData("POST", "/_blazor/negotiate", "http://evil.example")]
    [InlineData("GET", "/_blazor", "http://127.0.0.1.evil.example")]
    public async Task Request_FromAnotherSitesPage_Is403(string method, string path, string origin)
    {
        var host = shared.Host;

        using var response = await SendAsync(host, method, path, origin);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.True((await ApiHost.JsonOf(response)).GetProperty("errors").TryGetProperty("Origin", out _));
    }

    [Fact]
    public async Task Websocket_FromAnotherSitesPage_Is403()
    {
        var host = shared.Host;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hubs/orders");
        request.Headers.Add("Origin", "http://evil.example");
        request.Headers.Add("Connection", "Upgrade");
        request.Headers.Add("Upgrade", "websocket");
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");

        using var response = await host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("own")]
    public async Task Request_FromAProgramOrTheOwnPage_Passes(string? origin)
    {
        var host = shared.Host;

        var own = origin is null ? null : $"http://{host.Client.BaseAddress?.Authority}";
        using var response = await SendAsync(host, "POST", "/hubs/orders/negotiate?negotiateVersion=1", own);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Reading_FromAnotherSitesPage_Passes()
    {
        var host = shared.Host;

        using var response = await SendAsync(host, "GET", "/api/board", "http://evil.example");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<HttpResponseMessage> SendAsync(ApiHost host, string method, string path, string? origin)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await host.Client.SendAsync(request, ApiHost.Stop);
    }
}
