using System.Net;
using LiveDashboard.Web.Tests.Endpoints;
using Microsoft.AspNetCore.Builder;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>Every answer carries one content policy and the headers beside it.</summary>
public sealed class SecurityHeadersTests(SharedApiHost shared) : IClassFixture<SharedApiHost>
{
    [Fact]
    public async Task Page_OfBlazor_HasExactlyOnePolicyWithItsOwnNonce()
    {
        await using var host = await ApiHost.StartAsync(app => app.MapRazorComponents<ProbePage>().AddInteractiveServerRenderMode());

        using var first = await host.Client.GetAsync("/probe", ApiHost.Stop);
        using var second = await host.Client.GetAsync("/probe", ApiHost.Stop);

        var page = await first.Content.ReadAsStringAsync(ApiHost.Stop);
        var nonce = WebUtility.HtmlDecode(page.Split("<!--")[0]);
        Assert.Equal(
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
            "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
            Assert.Single(first.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(24, nonce.Length);
        Assert.NotEqual(
            Assert.Single(first.Headers.GetValues("Content-Security-Policy")),
            Assert.Single(second.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/api/nothing")]
    [InlineData("/api/orders/1")]
    [InlineData("/nothing")]
    public async Task Answer_OfAnyKind_HasTheHeaders(string path)
    {
        var host = shared.Host;

        using var response = await host.Client.GetAsync(path, ApiHost.Stop);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal(path != "/nothing", response.Headers.CacheControl?.NoStore ?? false);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }
}
