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
    [InlineData("GET", "/api/board", "http://evil.example")]
    [InlineData("GET", "/health/live", "null")]
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

    [Theory]
    [InlineData("cross-site", "GET", "/api/orders/count")]
    [InlineData("cross-site", "GET", "/api/orders/export")]
    [InlineData("same-site", "GET", "/api/board")]
    [InlineData("cross-site", "HEAD", "/health/ready")]
    [InlineData("cross-site", "GET", "/hubs/orders")]
    [InlineData("same-site", "POST", "/_blazor/negotiate")]
    [InlineData("cross-site", "POST", "/")]
    [InlineData("anything", "GET", "/api/board")]
    public async Task Request_ThatTheBrowserCallsForeign_Is403WithoutAnOrigin(string site, string method, string path)
    {
        using var response = await SendAsync(shared.Host, method, path, null, site);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData("same-origin", "/api/board", HttpStatusCode.OK)]
    [InlineData("none", "/api/board", HttpStatusCode.OK)]
    [InlineData("none", "/health/live", HttpStatusCode.OK)]
    [InlineData("cross-site", "/nothing", HttpStatusCode.NotFound)]
    public async Task Request_OfTheOwnPage_TheAddressBarOrALink_Passes(string site, string path, HttpStatusCode status)
    {
        using var response = await SendAsync(shared.Host, "GET", path, null, site);

        Assert.Equal(status, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(ApiHost host, string method, string path, string? origin, string? site = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await host.Client.SendAsync(request, ApiHost.Stop);
    }
}
