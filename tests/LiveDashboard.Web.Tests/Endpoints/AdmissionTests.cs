using System.Net;
using System.Text.Json;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>When there is no room or nothing can be committed, nothing is accepted, and the caller is told when to come again.</summary>
[Slow]
public sealed class AdmissionTests
{
    [Fact]
    public async Task Order_AtTheLimitOfUnfinishedOnes_IsRefusedWithoutUsingItsKey()
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Orders:MaxUnfinished"] = "10" });
        await app.HurryAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":9}""");
        var tooMany = await app.AskAsync(HttpStatusCode.TooManyRequests, "POST", "/api/bursts", """{"count":2}""", "b");
        await app.PostAsync("/api/orders", Json.Order());

        using var refused = await app.SendAsync("POST", "/api/orders", Json.Order(), "k");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("5", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal(429, tooMany.Number("status"));
        Assert.Equal(10, (await app.GetAsync("/api/orders")).GetProperty("items").GetArrayLength());
        await app.PutAsync("/api/pause", """{"paused":false}""");
        await app.UntilBurstEndsAsync("b1");
        await app.UntilOrderAsync(10, "completed");
        Assert.Equal(11, (await app.PostAsync("/api/orders", Json.Order(), "k")).Number("id"));
        Assert.Equal(12, (await app.PostAsync("/api/bursts", """{"count":2}""", "b")).Number("firstOrderId"));
    }

    [Fact]
    public async Task Burst_AtTheLimit_IsRefusedByTheHubInTheSameWordsAndWithTheSameWait()
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Orders:MaxUnfinished"] = "10" });
        await using var hub = await app.ConnectAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":9}""");

        using var overHttp = await app.SendAsync("POST", "/api/bursts", """{"count":2}""");
        var overHub = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("SubmitBurst", 2, App.Stop));

        var told = $"{(await App.JsonOf(overHttp)).Text("detail")} Try again in {Assert.Single(overHttp.Headers.GetValues("Retry-After"))} s.";
        Assert.EndsWith(told, overHub.Message, StringComparison.Ordinal);
        Assert.Contains("9 of 10 unfinished orders are taken", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_WhileNothingCanBeRead_IsAcceptedAndAnsweredAndReadingIs503()
    {
        await using var app = await App.StartAsync(services: services => services.AddSingleton(new ReaderThread("/nowhere/at/all")));

        var order = await app.PostAsync("/api/orders", Json.Order());
        using var read = await app.SendAsync("GET", "/api/orders/1");

        Assert.Equal((1L, "accepted"), (order.Number("id"), order.Text("status")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, read.StatusCode);
        Assert.Equal("1", Assert.Single(read.Headers.GetValues("Retry-After")));
        Assert.StartsWith("The journal cannot be read", (await App.JsonOf(read)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_AtTheLimit_Is429AndTheOrderStaysFailed()
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Orders:MaxUnfinished"] = "1" });
        await app.HurryAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"declineRate":1}}}""");
        await app.PostAsync("/api/orders", Json.Order());
        await app.UntilOrderAsync(1, "failed");
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/orders", Json.Order());

        await app.AskAsync(HttpStatusCode.TooManyRequests, "POST", "/api/orders/1/retry");

        Assert.Equal("failed", (await app.GetAsync("/api/orders/1")).Text("status"));
    }

    [Fact]
    public async Task Journal_ThatCannotCommit_Is503EverywhereAndHealsWithoutARestart()
    {
        var disk = new StoppableJournal.Disk();
        await using var app = await App.StartAsync(services: services => StoppableJournal.Wrap(services, disk));
        await app.HurryAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"latencyMs":300}}}""");
        await app.PostAsync("/api/orders", Json.Order(), "before");
        await app.UntilOrderAsync(1, "running");
        disk.Problem = "The disk is full.";

        using var refused = await app.SendAsync("POST", "/api/orders", Json.Order(), "k");
        var burst = await app.AskAsync(HttpStatusCode.ServiceUnavailable, "POST", "/api/bursts", """{"count":3}""", "b");
        var mode = await app.AskAsync(HttpStatusCode.ServiceUnavailable, "PUT", "/api/mode", """{"workers":3}""");
        var ready = await app.UntilReadyAsync(HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.All([burst, mode], problem => Assert.Equal("The disk is full.", problem.Text("detail")));
        Assert.Equal("The disk is full.", ready.Text("reason"));
        Assert.Equal("running", (await app.GetAsync("/api/orders/1")).Text("status"));
        await app.AskAsync(HttpStatusCode.NotFound, "GET", "/api/orders/2");

        disk.Problem = null;
        await app.UntilReadyAsync(HttpStatusCode.OK);
        await app.UntilOrderAsync(1, "completed");
        Assert.Equal(2, (await app.PostAsync("/api/orders", Json.Order(), "k")).Number("id"));
        Assert.Equal(3, (await app.PostAsync("/api/bursts", """{"count":3}""", "b")).Number("firstOrderId"));
        Assert.Equal(1, (await app.PostAsync("/api/orders", Json.Order(), "before")).Number("id"));
        Assert.Equal(8, (await app.GetAsync("/api/mode")).Number("workers"));
    }

    [Fact]
    public async Task Journal_HeldByAnotherProgram_Is503UntilItLetsGo()
    {
        await using var app = await App.StartAsync();
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(app.Folder, "orders.db")};Pooling=False");
        await other.OpenAsync(App.Stop);
        await ExecuteAsync(other, "BEGIN IMMEDIATE");

        var problem = await app.AskAsync(HttpStatusCode.ServiceUnavailable, "POST", "/api/orders", Json.Order(), "k");
        var ready = await app.UntilReadyAsync(HttpStatusCode.ServiceUnavailable);
        await ExecuteAsync(other, "ROLLBACK");
        await app.UntilReadyAsync(HttpStatusCode.OK);

        Assert.StartsWith("Another program holds the journal.", problem.Text("detail"), StringComparison.Ordinal);
        Assert.StartsWith("Another program holds the journal.", ready.Text("reason"), StringComparison.Ordinal);
        Assert.Equal(1, (await app.PostAsync("/api/orders", Json.Order(), "k")).Number("id"));
    }

    private static async Task ExecuteAsync(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(App.Stop);
    }
}
