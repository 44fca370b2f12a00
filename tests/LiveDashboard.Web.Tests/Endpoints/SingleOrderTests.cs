using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>One order's life over HTTP: sent, looked at, listed, cancelled, retried.</summary>
[Slow]
public sealed class SingleOrderTests(SharedApp untouched) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Order_WhenAccepted_IsAnsweredAsGetAnswersIt()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");

        using var accepted = await app.SendAsync("POST", "/api/orders", Json.Order(mode: "\"async\""));

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal("/api/orders/1", accepted.Headers.Location?.ToString());
        Assert.False(accepted.Headers.Contains("Idempotency-Replayed"));
        var sent = await accepted.Content.ReadAsStringAsync(App.Stop);
        var read = await app.Client.GetStringAsync("/api/orders/1", App.Stop);
        Assert.Equal(WithoutAges(sent), WithoutAges(read));
        Assert.Contains("""
            "id":1,"customer":"Priya Nair","restaurant":"Kimchi Corner","items":[{"name":"Bibimbap bowl","quantity":2,"unitPrice":13.50}],"total":27.00,"mode":"async","pinned":true,"status":"accepted","step":"payment","failure":null,"burst":null
            """.Trim(), read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_ThatCompletes_TellsOfEveryStepAndItsMode()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PutAsync("/api/mode", """{"mode":"blocking"}""");

        await app.PostAsync("/api/orders", Json.Order(mode: "\"async\""));
        await app.PostAsync("/api/orders", Json.Order());

        var pinned = await app.UntilOrderAsync(1, "completed");
        var free = await app.UntilOrderAsync(2, "completed");
        Assert.Equal(("async", true), (pinned.Text("mode"), pinned.GetProperty("pinned").GetBoolean()));
        Assert.Equal(("blocking", false), (free.Text("mode"), free.GetProperty("pinned").GetBoolean()));
        var steps = pinned.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(["payment", "restaurant", "courier", "notify"], steps.Select(step => step.Text("name")));
        Assert.All(steps, step => Assert.Equal(("completed", 1), (step.Text("status"), step.GetProperty("attempt").GetInt32())));
    }

    [Fact]
    public async Task Order_NobodySent_Is404()
    {
        var app = untouched.App;

        foreach (var (method, path) in ((string, string)[])[("GET", "/api/orders/1"), ("POST", "/api/orders/1/cancel"), ("POST", "/api/orders/1/retry")])
        {
            var problem = await app.AskAsync(HttpStatusCode.NotFound, method, path);
            Assert.Equal("id", Assert.Single(problem.Blamed()));
        }
    }

    [Fact]
    public async Task Cancel_OfAQueuedOrder_IsAccepted()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/orders", Json.Order());

        await app.PostAsync("/api/orders/1/cancel");

        var order = await app.UntilOrderAsync(1, "cancelled");
        Assert.Empty(order.GetProperty("steps").EnumerateArray());
        await app.PostAsync("/api/orders/1/cancel");
    }

    [Theory]
    [InlineData("async")]
    [InlineData("blocking")]
    public async Task Cancel_OfARunningOrder_IsAccepted(string mode)
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"latencyMs":600000}}}""");
        await app.PostAsync("/api/orders", Json.Order(mode: $"\"{mode}\""));
        await app.UntilOrderAsync(1, "running");

        await app.PostAsync("/api/orders/1/cancel");

        var order = await app.UntilOrderAsync(1, "cancelled");
        Assert.Equal("cancelled", Assert.Single(order.GetProperty("steps").EnumerateArray()).Text("status"));
    }

    [Fact]
    public async Task Command_AgainstTheOrdersStatus_Is409WithTheStatusFound()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PostAsync("/api/orders", Json.Order());
        await app.UntilOrderAsync(1, "completed");

        foreach (var command in (string[])["cancel", "retry"])
        {
            var problem = await app.AskAsync(HttpStatusCode.Conflict, "POST", $"/api/orders/1/{command}");
            Assert.Equal(("completed", 409), (problem.Text("orderStatus"), problem.GetProperty("status").GetInt32()));
        }
    }

    [Fact]
    public async Task Retry_OfAFailedOrder_GoesOnAtTheFailedStep()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"courier":{"declineRate":1}}}""");
        await app.PostAsync("/api/orders", Json.Order());
        var failed = await app.UntilOrderAsync(1, "failed");
        await app.PutAsync("/api/kitchen", """{"steps":{"courier":{"declineRate":0}}}""");

        await app.PostAsync("/api/orders/1/retry");

        var order = await app.UntilOrderAsync(1, "completed");
        Assert.Equal(("courier", "declined"), (failed.GetProperty("failure").Text("step"), failed.GetProperty("failure").Text("kind")));
        Assert.Equal("null", order.GetProperty("failure").GetRawText());
        Assert.Equal(
            ["payment completed", "restaurant completed", "courier failed", "courier completed", "notify completed"],
            order.GetProperty("steps").EnumerateArray().Select(step => $"{step.Text("name")} {step.Text("status")}"));
        await app.AskAsync(HttpStatusCode.Conflict, "POST", "/api/orders/1/retry");
    }

    [Fact]
    public async Task Retry_OfAQueuedOrder_Is409()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/orders", Json.Order());

        var problem = await app.AskAsync(HttpStatusCode.Conflict, "POST", "/api/orders/1/retry");

        Assert.Equal("accepted", problem.Text("orderStatus"));
    }

    [Fact]
    public async Task List_FollowedToItsEnd_ShowsEveryOrderOnceNewestFirst()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":11}""");
        await app.PostAsync("/api/orders", Json.Order());

        var seen = new List<long>();
        var next = "";
        do
        {
            var page = await app.GetAsync($"/api/orders?limit=5{next}");
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 5);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(order => order.Number("id")));
            next = page.GetProperty("next").GetString() is { } cursor ? $"&cursor={Uri.EscapeDataString(cursor)}" : null;
        }
        while (next is not null);

        Assert.Equal(Enumerable.Range(1, 12).Reverse().Select(id => (long)id), seen);
    }

    [Fact]
    public async Task List_WhoseLastPageIsFull_EndsThere()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":4}""");

        var first = await app.GetAsync("/api/orders?limit=2");
        await app.PostAsync("/api/orders", Json.Order());
        var last = await app.GetAsync($"/api/orders?limit=2&cursor={first.Text("next")}");

        Assert.Equal([2L, 1L], last.GetProperty("items").EnumerateArray().Select(order => order.Number("id")));
        Assert.Equal("null", last.GetProperty("next").GetRawText());
    }

    [Theory]
    [InlineData("cursor=x")]
    [InlineData("cursor=-1")]
    [InlineData("cursor=0")]
    [InlineData("cursor=99999999999999999999")]
    public async Task List_WithACursorNoListGave_Is400(string query)
    {
        var problem = await untouched.App.AskAsync(HttpStatusCode.BadRequest, "GET", $"/api/orders?{query}");

        Assert.Equal("cursor", Assert.Single(problem.Blamed()));
    }

    private static string WithoutAges(string order) =>
        System.Text.RegularExpressions.Regex.Replace(order, "\"(elapsedMs|queuedMs)\":\\d+", "");
}
