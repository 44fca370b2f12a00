using System.Net;
using System.Text.RegularExpressions;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>What only the app as a whole can show: the page, its policy, and the same answers for API, hub and circuit.</summary>
public sealed partial class FullPipelineTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Page_OfTheBoard_HasOnePolicyWhoseNonceTheImportMapCarries()
    {
        using var response = await shared.App.Client.GetAsync("/", App.Stop);

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(App.Stop));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Equal(24, nonce.Length);
        Assert.Contains($"nonce=\"{nonce}\"", page, StringComparison.Ordinal);
        Assert.Contains("<script type=\"importmap\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/board")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing")]
    [InlineData("/css/app.css")]
    [InlineData("/_blazor/negotiate")]
    public async Task Answer_OfAnyKind_DoesNotNameTheServer(string path)
    {
        using var response = await shared.App.Client.GetAsync(path, App.Stop);

        Assert.False(response.Headers.Contains("Server"));
        Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task Address_OfTheApiThatIsNotServed_IsAProblem()
    {
        using var response = await shared.App.Client.GetAsync("/api/nothing", App.Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html", 1_000, int.MaxValue)]
    [InlineData("*/*", "application/problem+json", 1, 500)]
    [InlineData(null, "application/problem+json", 1, 500)]
    [InlineData("image/avif,image/webp,*/*;q=0.8", "application/problem+json", 1, 500)]
    public async Task Address_OfNoPage_IsA404PageForWhoAsksForPagesAndALineForOthers(string? accept, string type, int least, int most)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await shared.App.Client.SendAsync(request, App.Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(App.Stop)).Length, least, most);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/orders")]
    [InlineData("/api/board")]
    [InlineData("/nothing")]
    public async Task Answer_OfAnyKind_IsForNoFrame(string path)
    {
        using var response = await shared.App.Client.GetAsync(path, App.Stop);

        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/hubs/orders/negotiate?negotiateVersion=1")]
    [InlineData("/api/bursts")]
    public async Task Post_OfAnotherSitesPage_Is403(string path)
    {
        using var response = await shared.App.SendAsync("POST", path, """{"count":1}""", origin: "http://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/hubs/orders/negotiate?negotiateVersion=1")]
    public async Task Negotiation_OfTheOwnPage_Passes(string path)
    {
        using var response = await shared.App.SendAsync("POST", path, "", origin: $"http://{shared.App.Address.Authority}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
