using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>An order whose partner knows no keys and failed: over HTTP, with the real partners.</summary>
public sealed class UnknownOutcomeTests(FailedOrderApp failed) : IClassFixture<FailedOrderApp>
{
    [Theory]
    [InlineData("done", "courier completed", true)]
    [InlineData("notDone", "courier completed", false)]
    public async Task Retry_WithWhatAPersonFoundOut_GoesOn(string outcome, string step, bool resolved)
    {
        await using var app = await FailedOrderApp.StartAsync();
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
        var app = failed.App;

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/orders/1/retry", body);

        Assert.Equal("outcome", Assert.Single(problem.Blamed()));
        Assert.Equal("failed", (await app.GetAsync("/api/orders/1")).Text("status"));
    }
}
