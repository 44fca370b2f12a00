using System.Net;
using System.Text.Json;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Bursts over HTTP: all their orders at once, how far they are, their end, their limits.</summary>
[Slow]
public sealed class BurstTests(SharedApp untouched) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Burst_WhenAccepted_HasAllItsOrdersFromNowOn()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/orders", Json.Order());

        using var accepted = await app.SendAsync("POST", "/api/bursts", """{"count":100,"mode":"async","seed":42}""");

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal("/api/bursts/b1", accepted.Headers.Location?.ToString());
        Assert.Equal(
            """{"id":"b1","count":100,"mode":"async","seed":42,"kitchen":"quick-simulated","firstOrderId":2}""",
            await accepted.Content.ReadAsStringAsync(App.Stop));
        foreach (var id in (int[])[2, 50, 101])
        {
            var order = await app.GetAsync($"/api/orders/{id}");
            Assert.Equal(("b1", "async", "accepted"), (order.Text("burst"), order.Text("mode"), order.Text("status")));
        }

        await app.AskAsync(HttpStatusCode.NotFound, "GET", "/api/orders/102");
    }

    [Fact]
    public async Task Burst_ToItsEnd_TellsHowFarItIs()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":200,"mode":"async"}""");

        var queued = await app.GetAsync("/api/bursts/b1");
        await app.PutAsync("/api/pause", """{"paused":false}""");
        var ended = await app.UntilBurstEndsAsync("b1");

        Assert.Equal((200, 0, 0), (queued.Number("queued"), queued.Number("inFlight"), queued.Number("completed")));
        Assert.All((string[])["startedAt", "finishedAt", "makespanMs", "latencyMs"], name => Assert.Equal("null", queued.GetProperty(name).GetRawText()));
        Assert.Equal((0, 0, 200), (ended.Number("queued"), ended.Number("inFlight"), ended.Number("completed")));
        Assert.Equal(4, ended.Number("idealMs"));
        Assert.True(ended.Number("makespanMs") >= ended.Number("idealMs"));
        var latency = ended.GetProperty("latencyMs");
        var figures = ((string[])["p50", "p90", "p99", "max"]).Select(name => latency.GetProperty(name).GetDouble()).ToList();
        Assert.Equal(figures.Order(), figures);
        Assert.InRange(figures[^1], 4, ended.Number("makespanMs") * 1.01);
        Assert.True(ended.GetProperty("threads").Number("peak") > 0);
    }

    [Fact]
    public async Task Burst_WhenDeleted_CancelsWhatIsUnfinished()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/mode", """{"mode":"blocking","workers":2}""");
        await app.PutAsync("/api/kitchen", """{"steps":{"restaurant":{"latencyMs":600000}}}""");
        await app.PostAsync("/api/bursts", """{"count":50}""");
        await app.PostAsync("/api/orders", Json.Order());
        await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("restaurant") == 2);

        await app.AskAsync(HttpStatusCode.Accepted, "DELETE", "/api/bursts/b1");

        var ended = await app.UntilBurstEndsAsync("b1");
        Assert.Equal((50, 0), (ended.Number("cancelled"), ended.Number("completed")));
        Assert.NotEqual("cancelled", (await app.GetAsync("/api/orders/51")).Text("status"));
        await app.AskAsync(HttpStatusCode.Accepted, "DELETE", "/api/bursts/b1");
    }

    [Theory]
    [InlineData("""{"count":0}""", "count")]
    [InlineData("""{"count":-1}""", "count")]
    [InlineData("""{}""", "count")]
    [InlineData("""{"count":1000001}""", "count")]
    [InlineData("""{"count":10001,"kitchen":"quick"}""", "count")]
    [InlineData("""{"count":10001,"kitchen":"article"}""", "count")]
    [InlineData("""{"count":1,"seed":-1}""", "seed")]
    [InlineData("""{"count":1,"seed":9007199254740992}""", "seed")]
    [InlineData("""{"count":1,"mode":"fast"}""", "mode")]
    [InlineData("""{"count":1,"kitchen":"diner"}""", "kitchen")]
    [InlineData("""{"count":1,"kitchen":"custom"}""", "kitchen")]
    public async Task Burst_OutsideTheRules_Is400AndNothingIsAccepted(string body, string field)
    {
        var app = untouched.App;

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/bursts", body);

        Assert.Equal(field, Assert.Single(problem.Blamed()));
        Assert.Empty((await app.GetAsync("/api/orders")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"count":1000000}""")]
    [InlineData("""{"count":10000,"kitchen":"quick"}""")]
    [InlineData("""{"count":1,"seed":9007199254740991}""")]
    public async Task Burst_AtTheLimit_IsAccepted(string body)
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");

        var burst = await app.PostAsync("/api/bursts", body);

        Assert.Equal("accepted", (await app.GetAsync($"/api/orders/{burst.Number("count")}")).Text("status"));
    }

    [Fact]
    public async Task Burst_OfAnHttpKitchensBoard_IsLimitedAsOverHttp()
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Kitchen:Name"] = "quick" });
        await app.PutAsync("/api/pause", """{"paused":true}""");

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/bursts", """{"count":10001}""");
        var simulated = await app.PostAsync("/api/bursts", """{"count":10001,"kitchen":"quick-simulated"}""");

        Assert.Equal("count", Assert.Single(problem.Blamed()));
        Assert.Equal("quick-simulated", simulated.Text("kitchen"));
    }

    [Fact]
    public async Task Burst_OverRealSockets_Completes()
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Kitchen:Name"] = "quick" });
        await app.HurryAsync();

        await app.PostAsync("/api/bursts", """{"count":40,"mode":"async"}""");
        await app.PostAsync("/api/bursts", """{"count":40,"mode":"blocking"}""");

        Assert.Equal(40, (await app.UntilBurstEndsAsync("b1")).Number("completed"));
        Assert.Equal(40, (await app.UntilBurstEndsAsync("b2")).Number("completed"));
    }

    [Fact]
    public async Task Burst_OfTheSameSeed_HasTheSameOrdersAndTheSameFate()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"declineRate":0.5}}}""");
        await app.PutAsync("/api/mode", """{"mode":"async"}""");

        var stories = new List<string[]>();
        foreach (var seed in (int[])[77, 77, 78])
        {
            var burst = await app.PostAsync("/api/bursts", $$"""{"count":30,"seed":{{seed}}}""");
            await app.UntilBurstEndsAsync(burst.Text("id"));
            var orders = (await app.GetAsync("/api/orders?limit=30")).GetProperty("items").EnumerateArray();
            stories.Add([.. orders.Select(Story)]);
        }

        Assert.Equal(stories[0], stories[1]);
        Assert.NotEqual(stories[0], stories[2]);
        Assert.Contains(stories[0], story => story.EndsWith("failed", StringComparison.Ordinal));
        Assert.Contains(stories[0], story => story.EndsWith("completed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("b1")]
    [InlineData("b01")]
    [InlineData("none")]
    [InlineData("b99999999999999")]
    public async Task Burst_NobodySent_Is404(string id)
    {
        var app = untouched.App;

        foreach (var method in (string[])["GET", "DELETE"])
        {
            Assert.Equal("id", Assert.Single((await app.AskAsync(HttpStatusCode.NotFound, method, $"/api/bursts/{id}")).Blamed()));
        }
    }

    private static string Story(JsonElement order) =>
        $"{order.Text("customer")} {order.Text("restaurant")} {order.GetProperty("total")} {order.Text("status")}";
}
