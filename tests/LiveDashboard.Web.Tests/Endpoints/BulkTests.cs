using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Many orders retried or cancelled over HTTP: those named, or all that a search finds.</summary>
public sealed class BulkTests(SharedApp untouched) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Retry_OfASearchResult_TakesUpEveryFailedOrderAgain()
    {
        await using var app = await FailedAsync(5);
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"declineRate":0}}}""");

        var receipt = await app.PostAsync("/api/orders/retry", """{"q":"status:failed reason:declined"}""");

        Assert.Equal((5, 5, 0, 0), (receipt.Number("matched"), receipt.Number("done"), receipt.Number("skipped"), receipt.Number("left")));
        Assert.Equal("null", receipt.GetProperty("stopped").GetRawText());
        await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("completed") == 5);
    }

    [Fact]
    public async Task Retry_OfNamedOrders_SaysWhyOthersAreSkipped()
    {
        await using var app = await FailedAsync(2);
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":1}""");

        var receipt = await app.PostAsync("/api/orders/retry", """{"ids":[2,1,3,77]}""");
        var again = await app.PostAsync("/api/orders/retry", """{"ids":[1,2]}""");

        Assert.Equal((4, 2, 2), (receipt.Number("matched"), receipt.Number("done"), receipt.Number("skipped")));
        var reasons = receipt.GetProperty("reasons");
        Assert.Equal((1, 1, 0), (reasons.Number("wrongStatus"), reasons.Number("missing"), reasons.Number("outcomeUnknown")));
        Assert.Equal((0, 2), (again.Number("done"), again.GetProperty("reasons").Number("already")));
    }

    [Fact]
    public async Task Cancel_OfAllOrders_EndsTheUnfinishedOnes()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":7}""");

        var receipt = await app.PostAsync("/api/orders/cancel", """{"all":true}""");

        Assert.Equal(7, receipt.Number("done"));
        await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("cancelled") == 7);
    }

    [Fact]
    public async Task Retry_AboveTheLimits_IsRefusedWhenNothingFitsAndSaysWhatIsLeftOtherwise()
    {
        await using var app = await FailedAsync(3, new Dictionary<string, string> { ["Orders:MaxUnfinished"] = "3" });
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":2}""");

        var some = await app.PostAsync("/api/orders/retry", """{"ids":[1,2,3]}""");
        using var none = await app.SendAsync("POST", "/api/orders/retry", """{"ids":[2,3]}""");

        Assert.Equal((1, 2), (some.Number("done"), some.Number("left")));
        Assert.Contains("3 of 3 unfinished orders", some.Text("stopped"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, none.StatusCode);
        Assert.NotNull(none.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("{}", "ids")]
    [InlineData("""{"ids":[1],"q":"status:failed"}""", "ids")]
    [InlineData("""{"ids":[]}""", "ids")]
    [InlineData("""{"ids":"all"}""", "ids")]
    [InlineData("""{"ids":[1,0]}""", "ids[1]")]
    [InlineData("""{"ids":[1,null]}""", "ids[1]")]
    [InlineData("""{"ids":[1,9007199254740992]}""", "ids[1]")]
    [InlineData("""{"q":"status:lost"}""", "q")]
    [InlineData("""{"q":7}""", "q")]
    [InlineData("""{"q":""}""", "q")]
    [InlineData("""{"q":" \t\n\u00a0\u3000 "}""", "q")]
    [InlineData("""{"q":"\u200b"}""", "q")]
    [InlineData("""{"q":null}""", "ids")]
    [InlineData("""{"ids":null,"q":null,"all":null}""", "ids")]
    [InlineData("""{"all":false}""", "all")]
    [InlineData("""{"all":"true"}""", "all")]
    [InlineData("""{"all":1}""", "all")]
    [InlineData("""{"all":true,"q":"status:failed"}""", "ids")]
    [InlineData("""{"all":true,"ids":[1]}""", "ids")]
    public async Task Request_ThatIsWrong_IsRefusedByField(string json, string field)
    {
        foreach (var command in new[] { "retry", "cancel" })
        {
            var problem = await untouched.App.AskAsync(HttpStatusCode.BadRequest, "POST", $"/api/orders/{command}", json);

            Assert.Equal(field, Assert.Single(problem.Blamed()));
        }
    }

    [Fact]
    public async Task Request_OfMoreIdsThanOneCommandTakes_IsRefused()
    {
        var ids = string.Join(',', Enumerable.Range(1, 10_001));

        var problem = await untouched.App.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/orders/cancel", $$"""{"ids":[{{ids}}]}""");

        Assert.Equal("ids", Assert.Single(problem.Blamed()));
    }

    [Fact]
    public async Task OrderNamedRetry_IsStillNoOrder()
    {
        var problem = await untouched.App.AskAsync(HttpStatusCode.NotFound, "GET", "/api/orders/retry");

        Assert.Equal("id", Assert.Single(problem.Blamed()));
    }

    private static async Task<App> FailedAsync(int count, IReadOnlyDictionary<string, string>? settings = null)
    {
        var app = await App.StartAsync(settings);
        await app.HurryAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"declineRate":1}}}""");
        var burst = await app.PostAsync("/api/bursts", $$"""{"count":{{count}}}""");
        await app.UntilBurstEndsAsync(burst.Text("id"));
        return app;
    }
}
