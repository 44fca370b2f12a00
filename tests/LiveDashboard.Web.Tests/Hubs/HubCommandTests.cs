using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveDashboard.Web.Tests.Hubs;

/// <summary>The hub over the whole app: bursts with any number of arguments, boards that add up, and clients that freeze.</summary>
[Slow]
public sealed class HubCommandTests(SharedApp untouched) : IClassFixture<SharedApp>
{
    private static readonly string[] s_stages = ["queued", "payment", "restaurant", "courier", "notify", "completed", "failed", "cancelled"];

    [Theory]
    [InlineData(null, null, null, 7)]
    [InlineData("async", null, null, 7, "async")]
    [InlineData(null, 5L, null, 7, null, 5)]
    [InlineData("blocking", 5L, "article-simulated", 7, "blocking", 5, "article-simulated")]
    [InlineData("blocking", 5L, "article-simulated", 7, "blocking", 5, "article-simulated", "k1")]
    public async Task SubmitBurst_WithOneToFiveArguments_AnswersWithTheBurst(string? mode, long? seed, string? kitchen, params object?[] arguments)
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();

        var burst = await hub.InvokeCoreAsync<JsonElement>("SubmitBurst", arguments, App.Stop);

        Assert.Equal(("b1", 7L, 1L), (burst.Text("id"), burst.Number("count"), burst.Number("firstOrderId")));
        Assert.Equal(mode, burst.GetProperty("mode").GetString());
        Assert.Equal(kitchen ?? "quick-simulated", burst.Text("kitchen"));
        Assert.Equal(seed ?? burst.Number("seed"), burst.Number("seed"));
        Assert.Equal(7, (await app.GetAsync("/api/bursts/b1")).Number("count"));
    }

    [Fact]
    public async Task SubmitBurst_WithAKeySentBefore_AnswersWithTheFirstBurst()
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();
        await hub.InvokeAsync<JsonElement>("SubmitBurst", 7, null, 5, null, "k1", App.Stop);

        var again = await hub.InvokeAsync<JsonElement>("SubmitBurst", 7, null, 5, null, "k1", App.Stop);
        var overHttp = await app.PostAsync("/api/bursts", """{"count":7,"seed":5}""", "k1");
        var other = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("SubmitBurst", 8, null, 5, null, "k1", App.Stop));

        Assert.Equal(("b1", "b1"), (again.Text("id"), overHttp.Text("id")));
        Assert.Contains("was used for another request", other.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count", 0)]
    [InlineData("count", 1_000_001)]
    [InlineData("count", 10_001, null, null, "quick")]
    [InlineData("mode", 7, "fast")]
    [InlineData("seed", 7, null, -1)]
    [InlineData("kitchen", 7, null, null, "diner")]
    public async Task SubmitBurst_OutsideTheRules_NamesTheArgument(string field, params object?[] arguments)
    {
        var app = untouched.App;
        await using var hub = await app.ConnectAsync();

        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync<JsonElement>("SubmitBurst", arguments, App.Stop));

        Assert.Contains($"{field} must be ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await app.GetAsync("/api/board")).GetProperty("counts").Number("accepted"));
    }

    [Theory]
    [InlineData("async")]
    [InlineData("blocking")]
    public async Task Board_AtEverySnapshotOfARun_AddsUp(string mode)
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"latencyMs":20,"declineRate":0.1},"restaurant":{"latencyMs":30},"courier":{"latencyMs":10},"notify":{"latencyMs":10}}}""");
        await app.PutAsync("/api/mode", $$"""{"mode":"{{mode}}","workers":60}""");
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await hub.InvokeAsync<JsonElement>("SubmitBurst", 600, null, 5, App.Stop);
        await app.PostAsync("/api/orders/600/cancel");
        await app.PutAsync("/api/pause", """{"paused":false}""");

        var boards = new List<JsonElement>();
        await foreach (var board in hub.StreamAsync<JsonElement>("WatchBoard", App.Stop))
        {
            boards.Add(board);
            var counts = board.GetProperty("counts");
            Assert.Equal(counts.Number("accepted"), s_stages.Sum(stage => counts.Number(stage)));
            if (counts.Number("completed") + counts.Number("failed") + counts.Number("cancelled") == 600)
            {
                break;
            }
        }

        Assert.Equal(boards.Select(board => board.Number("sequence")).Order(), boards.Select(board => board.Number("sequence")));
        var end = boards[^1].GetProperty("counts");
        Assert.True(end.Number("failed") > 0);
        Assert.Equal(1, end.Number("cancelled"));
    }

    [Fact]
    public async Task Client_ThatStopsReading_DelaysNobody()
    {
        await using var app = await App.StartAsync();
        using var frozen = await FreezeAsync(app);
        await using var hub = await app.ConnectAsync();
        await app.HurryAsync();
        await app.PutAsync("/api/mode", """{"mode":"async"}""");
        const int count = 10_000;
        await hub.InvokeAsync<JsonElement>("SubmitBurst", count, App.Stop);

        var reading = hub.FactsAsync("0:0", 3 + (count * 6));
        for (var sent = 0; sent < 50; sent++)
        {
            Assert.Equal(sent, await hub.InvokeAsync<int>("Ping", sent, App.Stop));
        }

        var facts = await reading;
        Assert.Equal(Facts.Numbers(1, 3 + (count * 6)), facts.Sequences());
        Assert.Equal(count, (await app.UntilBurstEndsAsync("b1")).Number("completed"));
    }

    private static async Task<ClientWebSocket> FreezeAsync(App app)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = "/hubs/orders" }.Uri, App.Stop);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        for (var stream = 0; stream < 4; stream++)
        {
            await SendAsync(socket, $$"""{"type":4,"invocationId":"{{stream}}","target":"WatchOrders","arguments":["0:0"]}""");
        }

        await SendAsync(socket, """{"type":4,"invocationId":"b","target":"WatchBoard","arguments":[]}""");
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, App.Stop);
}
