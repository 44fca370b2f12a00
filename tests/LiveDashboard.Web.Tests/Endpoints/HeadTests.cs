using System.Net;
using LiveDashboard.Web.Endpoints.Export;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>HEAD is answered as GET would be, without a body: uptime checks and proxies ask so.</summary>
public sealed class HeadTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/orders")]
    [InlineData("/css/app.css")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/api/board")]
    [InlineData("/api/mode")]
    [InlineData("/api/kitchen")]
    [InlineData("/api/data")]
    [InlineData("/api/orders")]
    [InlineData("/api/orders/count")]
    [InlineData("/api/orders/77777")]
    [InlineData("/api/orders?limit=0")]
    [InlineData("/api/orders/export?format=csv")]
    [InlineData("/api/orders/export?format=xlsx")]
    [InlineData("/api/bursts/b77777")]
    [InlineData("/api/nothing")]
    public async Task Head_OfWhatCanBeRead_IsAnsweredAsGetWithoutABody(string path)
    {
        using var got = await shared.App.SendAsync("GET", path);
        using var head = await shared.App.SendAsync("HEAD", path);

        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Equal(got.Content.Headers.ContentType?.ToString(), head.Content.Headers.ContentType?.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(App.Stop));
    }

    [Fact]
    public async Task Head_OfAnExport_TakesNoPlaceAndSearchesNothing()
    {
        var app = shared.App;
        Assert.True(app.Get<ExportSlots>().TryTake(out var first));
        Assert.True(app.Get<ExportSlots>().TryTake(out var second));
        using var places = first;
        using var others = second;

        using var head = await app.SendAsync("HEAD", "/api/orders/export?format=json&q=status:failed");

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.EndsWith(".json", head.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", "/api/clear")]
    [InlineData("HEAD", "/api/pause")]
    [InlineData("GET", "/api/clear")]
    public async Task Head_OfWhatCannotBeRead_Is405(string method, string path)
    {
        using var response = await shared.App.SendAsync(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
