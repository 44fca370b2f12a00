using System.Text.Json;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Hubs;
using LiveDashboard.Web.Tests.Endpoints;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveDashboard.Web.Tests.Hubs;

/// <summary>The hub over a real connection: calls with too few or wrong arguments, streams and their limit.</summary>
public sealed class OrderHubTests(SharedApiHost shared) : IClassFixture<SharedApiHost>
{
    [Fact]
    public async Task Ping_WithAnything_AnswersTheSame()
    {
        var host = shared.Host;
        await using var hub = await ConnectAsync(host);

        Assert.Equal(17, await hub.InvokeAsync<int>("Ping", 17, ApiHost.Stop));
        var nested = await hub.InvokeAsync<JsonElement>("Ping", new { a = new { b = 1 } }, ApiHost.Stop);
        Assert.Equal("""{"a":{"b":1}}""", nested.GetRawText());
        Assert.Null(await hub.InvokeAsync<string?>("Ping", null, ApiHost.Stop));
    }

    [Theory]
    [InlineData("count", "ten")]
    [InlineData("count", 1.5)]
    [InlineData("count", 1e30)]
    [InlineData("mode", 10, 7)]
    [InlineData("seed", 10, null, "s")]
    [InlineData("kitchen", 10, "async", 3, true)]
    [InlineData("key", 10, null, null, null, 4)]
    [InlineData("key", 10, null, null, null, "")]
    [InlineData("key", 10, "async", 3, "quick", "two words")]
    public async Task SubmitBurst_WithOneToFiveArguments_NamesTheWrongOne(string field, params object?[] arguments)
    {
        var host = shared.Host;
        await using var hub = await ConnectAsync(host);

        var refusal = await Assert.ThrowsAsync<HubException>(() =>
            hub.InvokeCoreAsync<JsonElement>("SubmitBurst", arguments, ApiHost.Stop));

        Assert.Contains($"HubException: {field} must be ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SubmitBurst", 1, 2, 3, 4, 5, 6)]
    [InlineData("Ping")]
    [InlineData("Nothing", 1)]
    public async Task Call_ThatNoMethodMatches_FailsAndTheConnectionLives(string method, params object?[] arguments)
    {
        var host = shared.Host;
        await using var hub = await ConnectAsync(host);

        await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync<JsonElement>(method, arguments, ApiHost.Stop));

        Assert.Equal(1, await hub.InvokeAsync<int>("Ping", 1, ApiHost.Stop));
    }

    [Fact]
    public async Task WatchBoard_AfterASnapshot_CarriesIt()
    {
        await using var host = await ApiHost.StartAsync();
        await using var hub = await ConnectAsync(host);
        await using var boards = hub.StreamAsync<JsonElement>("WatchBoard", ApiHost.Stop).GetAsyncEnumerator(ApiHost.Stop);

        await boards.MoveNextAsync();
        var before = boards.Current.GetProperty("sequence").GetInt64();
        host.Board.Publish(new BoardSnapshot { Position = new FeedPosition(8) });
        await boards.MoveNextAsync();

        Assert.Equal((0, 8), (before, boards.Current.GetProperty("sequence").GetInt64()));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("0:-1")]
    [InlineData(12)]
    public async Task WatchOrders_AfterABadPosition_IsRefused(object after)
    {
        var host = shared.Host;
        await using var hub = await ConnectAsync(host);

        var refusal = await Assert.ThrowsAsync<HubException>(async () =>
            await hub.StreamAsync<JsonElement>("WatchOrders", after, ApiHost.Stop).GetAsyncEnumerator(ApiHost.Stop).MoveNextAsync());

        Assert.Contains("after must be a position", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_BeyondTheLimitOfAConnection_AreRefusedToThatConnectionOnly()
    {
        var host = shared.Host;
        await using var hub = await ConnectAsync(host);
        await using var other = await ConnectAsync(host);
        for (var open = 0; open < StreamSlots.Most; open++)
        {
            await hub.StreamAsync<JsonElement>("WatchBoard", ApiHost.Stop).GetAsyncEnumerator(ApiHost.Stop).MoveNextAsync();
        }

        var refusal = await Assert.ThrowsAsync<HubException>(async () =>
            await hub.StreamAsync<JsonElement>("WatchBoard", ApiHost.Stop).GetAsyncEnumerator(ApiHost.Stop).MoveNextAsync());

        Assert.Contains("8 streams", refusal.Message, StringComparison.Ordinal);
        Assert.True(await other.StreamAsync<JsonElement>("WatchBoard", ApiHost.Stop).GetAsyncEnumerator(ApiHost.Stop).MoveNextAsync());
    }

    private static async Task<HubConnection> ConnectAsync(ApiHost host)
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(host.Client.BaseAddress!, "/hubs/orders")).Build();
        await connection.StartAsync(ApiHost.Stop);
        return connection;
    }
}
