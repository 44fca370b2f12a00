using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>What a person sets for the whole board, over HTTP.</summary>
[Slow]
public sealed class ControlsTests(SharedApp untouched) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Mode_WhenChanged_IsReadAtOnceAndKeepsWhatIsLeftOut()
    {
        await using var app = await App.StartAsync();

        var changed = await app.PutAsync("/api/mode", """{"mode":"async"}""");
        var workers = await app.PutAsync("/api/mode", """{"workers":512}""");
        var read = await app.GetAsync("/api/mode");

        Assert.Equal("""{"mode":"async","workers":8}""", changed.GetRawText());
        Assert.Equal("""{"mode":"async","workers":512}""", workers.GetRawText());
        Assert.Equal(workers.GetRawText(), read.GetRawText());
    }

    [Theory]
    [InlineData("""{"workers":0}""", "workers")]
    [InlineData("""{"workers":513}""", "workers")]
    [InlineData("""{"workers":4294967297}""", "workers")]
    [InlineData("""{"mode":"sync"}""", "mode")]
    public async Task Mode_OutsideTheRules_Is400AndNothingChanges(string body, string field)
    {
        var app = untouched.App;

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "PUT", "/api/mode", body);

        Assert.Equal(field, Assert.Single(problem.Blamed()));
        Assert.Equal("""{"mode":"blocking","workers":8}""", (await app.GetAsync("/api/mode")).GetRawText());
    }

    [Fact]
    public async Task Mode_OfAnOrderQueuedBeforeTheToggle_IsTheToggles()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/orders", Json.Order());
        await app.PostAsync("/api/orders", Json.Order(mode: "\"blocking\""));

        await app.PutAsync("/api/mode", """{"mode":"async"}""");
        await app.PutAsync("/api/pause", """{"paused":false}""");

        Assert.Equal("async", (await app.UntilOrderAsync(1, "completed")).Text("mode"));
        Assert.Equal("blocking", (await app.UntilOrderAsync(2, "completed")).Text("mode"));
    }

    [Fact]
    public async Task Pause_HoldsQueuedOrdersAndLetsStartedOnesGoOn()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/mode", """{"mode":"blocking","workers":1}""");
        await app.PostAsync("/api/bursts", """{"count":2}""");
        await app.UntilOrderAsync(1, "running");

        var paused = await app.PutAsync("/api/pause", """{"paused":true}""");

        await app.UntilOrderAsync(1, "completed");
        var board = await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("completed") == 1);
        Assert.Equal("""{"paused":true}""", paused.GetRawText());
        Assert.True(board.GetProperty("paused").GetBoolean());
        Assert.Equal("accepted", (await app.GetAsync("/api/orders/2")).Text("status"));
        await app.PutAsync("/api/pause", """{"paused":false}""");
        await app.UntilOrderAsync(2, "completed");
    }

    [Fact]
    public async Task Clear_CancelsTheUnfinishedAndEmptiesTheBoardButNotTheHistory()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PostAsync("/api/bursts", """{"count":3}""");
        await app.UntilBurstEndsAsync("b1");
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":5}""");

        var cleared = await app.PostAsync("/api/clear");

        Assert.Equal("""{"cancelled":5}""", cleared.GetRawText());
        await app.UntilOrderAsync(8, "cancelled");
        await app.PostAsync("/api/orders", Json.Order());
        var board = await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("accepted") == 1);
        Assert.Equal((1, 0, 0), (board.GetProperty("counts").Number("queued"), board.GetProperty("counts").Number("completed"), board.GetProperty("counts").Number("cancelled")));
        var history = (await app.GetAsync("/api/orders")).GetProperty("items").EnumerateArray().Select(order => order.Text("status"));
        Assert.Equal(["accepted", .. Enumerable.Repeat("cancelled", 5), .. Enumerable.Repeat("completed", 3)], history);
        Assert.Equal("""{"cancelled":1}""", (await app.PostAsync("/api/clear")).GetRawText());
    }

    [Fact]
    public async Task Kitchen_ChangedAndChangedBack_IsCustomAndThenItselfAgain()
    {
        await using var app = await App.StartAsync();
        var before = await app.GetAsync("/api/kitchen");

        var custom = await app.PutAsync("/api/kitchen", """{"steps":{"courier":{"spreadMs":30,"capacity":4,"hang":true}}}""");
        var read = await app.GetAsync("/api/kitchen");
        var sentBack = await app.PutAsync("/api/kitchen", custom.GetRawText());
        var again = await app.PutAsync("/api/kitchen", """{"steps":{"courier":{"spreadMs":0,"capacity":0,"hang":false}}}""");

        Assert.Equal("quick-simulated", before.Text("name"));
        Assert.Equal("custom", custom.Text("name"));
        Assert.Equal(
            """{"latencyMs":100,"spreadMs":30,"capacity":4,"failureRate":0,"declineRate":0,"outage":false,"hang":true}""",
            custom.GetProperty("steps").GetProperty("courier").GetRawText());
        Assert.Equal(before.GetProperty("steps").GetProperty("payment").GetRawText(), custom.GetProperty("steps").GetProperty("payment").GetRawText());
        Assert.Equal([custom.GetRawText(), custom.GetRawText(), before.GetRawText()], [read.GetRawText(), sentBack.GetRawText(), again.GetRawText()]);
    }

    [Theory]
    [InlineData("article", 2000)]
    [InlineData("article-simulated", 2000)]
    [InlineData("quick", 200)]
    public async Task Kitchen_ByName_IsTaken(string name, int paymentMs)
    {
        await using var app = await App.StartAsync();

        var kitchen = await app.PutAsync("/api/kitchen", $$"""{"name":"{{name}}"}""");

        Assert.Equal((name, paymentMs), (kitchen.Text("name"), kitchen.GetProperty("steps").GetProperty("payment").Number("latencyMs")));
        await app.UntilAsync("/api/board", board => board.Text("kitchen") == name);
    }

    [Theory]
    [InlineData("""{"name":"diner"}""", "name")]
    [InlineData("""{"steps":{"payment":{"latencyMs":-1}}}""", "steps.payment.latencyMs")]
    [InlineData("""{"steps":{"payment":{"latencyMs":600001}}}""", "steps.payment.latencyMs")]
    [InlineData("""{"steps":{"notify":{"spreadMs":201}}}""", "steps.notify.spreadMs")]
    [InlineData("""{"steps":{"courier":{"capacity":-1}}}""", "steps.courier.capacity")]
    [InlineData("""{"steps":{"restaurant":{"failureRate":1.01}}}""", "steps.restaurant.failureRate")]
    [InlineData("""{"steps":{"restaurant":{"declineRate":-0.1}}}""", "steps.restaurant.declineRate")]
    [InlineData("""{"steps":{"restaurant":{"declineRate":0.6,"failureRate":0.6}}}""", "steps.restaurant.failureRate")]
    public async Task Kitchen_OutsideTheRules_Is400AndNothingChanges(string body, string field)
    {
        var app = untouched.App;

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "PUT", "/api/kitchen", body);

        Assert.Equal(field, Assert.Single(problem.Blamed()));
        Assert.Equal("quick-simulated", (await app.GetAsync("/api/kitchen")).Text("name"));
    }
}
