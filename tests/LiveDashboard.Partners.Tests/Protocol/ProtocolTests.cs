using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveDashboard.Partners.Ledger;

namespace LiveDashboard.Partners.Tests.Protocol;

public sealed class ProtocolTests
{
    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("payment")]
    [InlineData("restaurant")]
    [InlineData("courier")]
    [InlineData("notify")]
    public async Task Post_EachStep_IsDoneAndRecordedUnderItsName(string step)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync(step, $"home/7/{step}", order: "home/7");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(Answer.IsReplayed(response));
        Assert.Equal("""{"outcome":"done"}""", await response.Content.ReadAsStringAsync(TestEnd));
        var entry = Assert.Single(await world.FindAsync("home/7"));
        Assert.Equal((step, $"home/7/{step}", "home/7"), (entry.Step, entry.Key, entry.Order));
    }

    [Fact]
    public async Task Answer_TellsWhenItWasGiven_OnTheMonotonicClock()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("courier", "home/6/courier");

        var nanos = (Int128)world.Time.GetTimestamp() * 1_000_000_000 / world.Time.TimestampFrequency;
        Assert.Equal(nanos.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(response.Headers.GetValues("Answered")));
    }

    [Fact]
    public async Task Post_WithoutOrderHeader_TakesTheOrderFromTheKey()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("courier", "home/8/courier");

        Assert.Single(await world.FindAsync("home/8"));
        Assert.Single(await world.FindAsync("8"));
        Assert.Empty(await world.FindAsync("home/9"));
    }

    [Theory]
    [InlineData("latency=70; decline=0.3; failure=0.3; fate=0.29", HttpStatusCode.PaymentRequired)]
    [InlineData("latency=70; decline=0.3; failure=0.3; fate=0.59", HttpStatusCode.InternalServerError)]
    public async Task Post_FateBelowTheRates_FailsAfterTheLatencyAndLeavesNoTrace(string kitchen, HttpStatusCode expected)
    {
        await using var world = await PartnersWorld.StartAsync();

        var sent = world.PostAsync("payment", "home/1/payment", kitchen);
        Assert.Equal(TimeSpan.FromMilliseconds(70), await world.Time.NextWaitAsync());
        world.Time.Advance(TimeSpan.FromMilliseconds(70));
        using var response = await sent;
        using var again = await world.PostAsync("payment", "home/1/payment");

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.False(Answer.IsReplayed(again));
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_FateAboveTheRates_IsDone()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("payment", "home/1/payment", "latency=0; decline=0.3; failure=0.3; fate=0.61");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_DuringAnOutage_IsTurnedAwayAtOnceWithoutATrace()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("notify", "home/1/notify", "latency=500; outage=1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.Equal(0, (await world.SummariseAsync()).Effects);
        Assert.Equal(0, world.Time.UnseenWaits);
    }

    [Theory]
    [InlineData("payment", 2_000)]
    [InlineData("restaurant", 5_000)]
    [InlineData("courier", 1_000)]
    [InlineData("notify", 2_000)]
    public async Task Post_WithoutKitchenHeader_TakesTheStepsOwnLatency(string step, int milliseconds)
    {
        await using var world = await PartnersWorld.StartAsync();

        var sent = world.PostAsync(step, $"home/1/{step}", kitchen: null);
        var wait = await world.Time.NextWaitAsync();
        world.Time.Advance(wait);
        using var response = await sent;

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), wait);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_OverHttp2WithPriorKnowledge_IsDone()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(world.Host.Http2Url, "payment"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = JsonContent.Create(new { total = 12.5 }),
        };
        request.Headers.Add("Idempotency-Key", "home/1/payment");
        request.Headers.Add("Kitchen", "latency=0");

        using var response = await world.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpVersion.Version20, response.Version);
        Assert.Equal(new LedgerSummary("", 1, 1, 0, new StepCounts(1, 0, 0, 0)), await world.CountAsync());
    }

    [Fact]
    public async Task Get_Root_TellsTheHttp2Address()
    {
        await using var world = await PartnersWorld.StartAsync();

        var root = await Answer.ReadAsync<JsonElement>(world.GetAsync("/"));

        Assert.Equal(world.Host.Http2Url, new Uri(root.GetProperty("http2Url").GetString() ?? ""));
        Assert.NotEqual(world.Host.Http1Url.Port, world.Host.Http2Url.Port);
    }

    [Fact]
    public async Task Request_OfUnknownPathOrMethod_IsRefused()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var missing = await world.GetAsync("kitchen");
        using var wrongMethod = await world.GetAsync("payment");
        using var wrongPost = await world.PostAsync("ledger/summary", "home/1/payment");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (wrongMethod.StatusCode, wrongMethod.Content.Headers.Allow.Single()));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET"), (wrongPost.StatusCode, wrongPost.Content.Headers.Allow.Single()));
    }
}
