using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>An order whose partner knows no keys and failed: over HTTP, with the real partners.</summary>
public sealed class UnknownOutcomeTests
{
    [Theory]
    [InlineData("done", "courier completed", true)]
    [InlineData("notDone", "courier completed", false)]
    public async Task Retry_WithWhatAPersonFoundOut_GoesOn(string outcome, string step, bool resolved)
    {
        await using var app = await StartFailedAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"courier":{"failureRate":0}}}""");

        await app.PostAsync("/api/orders/1/retry", $$"""{"outcome":"{{outcome}}"}""");

        var last = (await app.UntilOrderAsync(1, "completed")).GetProperty("steps").EnumerateArray().Last(found => found.Text("name") == "courier");
        Assert.Equal(step, $"{last.Text("name")} {last.Text("status")}");
        Assert.Equal(resolved, last.GetProperty("resolved").GetBoolean());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{}""")]
    [InlineData("""{"outcome":"maybe"}""")]
    [InlineData("""{"outcome":true}""")]
    public async Task Retry_WithoutAUsableOutcome_Is400AndNothingIsRetried(string? body)
    {
        await using var app = await StartFailedAsync();

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/orders/1/retry", body);

        Assert.Equal("outcome", Assert.Single(problem.Blamed()));
        Assert.Equal("failed", (await app.GetAsync("/api/orders/1")).Text("status"));
    }

    private static async Task<App> StartFailedAsync()
    {
        var app = await App.StartAsync(new Dictionary<string, string> { ["Kitchen:CourierIdempotent"] = "false", ["Kitchen:Name"] = "quick" });
        await app.HurryAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"courier":{"failureRate":1}}}""");
        await app.PostAsync("/api/orders", Json.Order());
        var failed = await app.UntilOrderAsync(1, "failed");
        Assert.Equal(("courier", "unknown"), (failed.GetProperty("failure").Text("step"), failed.GetProperty("failure").Text("kind")));
        return app;
    }
}
