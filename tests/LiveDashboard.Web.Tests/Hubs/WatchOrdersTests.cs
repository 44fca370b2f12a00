using System.Text.Json;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Hubs;

/// <summary>Facts come in order, each once, from wherever a reader left off; a reader too far off is told.</summary>
[Slow]
public sealed class WatchOrdersTests
{
    // 6 facts an order that nothing happens to: started, four steps, completed.
    private const int OrdersThatOverflow = (OrderFeed.Capacity / 6) + 1_000;

    [Fact]
    public async Task Facts_FromTheBeginning_AreContiguousAndTellTheWholeStory()
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();
        await app.HurryAsync();
        await app.PostAsync("/api/bursts", """{"count":40}""");
        await app.PostAsync("/api/orders", Json.Order());
        await app.UntilBurstEndsAsync("b1");
        await app.UntilOrderAsync(41, "completed");

        var facts = await hub.FactsAsync("0:0", 1 + 1 + 1 + (41 * 6));

        Assert.Equal(Facts.Numbers(1, 3 + (41 * 6)), facts.Sequences());
        var first = facts.First(fact => fact.Text("type") == "BurstAccepted");
        Assert.Equal((1, 40, "b1"), (first.Number("order"), first.Number("count"), first.Text("burst")));
        Assert.Equal(
            ["OrderAccepted", "OrderStarted", "StepCompleted", "StepCompleted", "StepCompleted", "StepCompleted", "OrderCompleted"],
            facts.Where(fact => fact.GetProperty("order").ValueKind is not JsonValueKind.Null && fact.Number("order") == 41)
                .Select(fact => fact.Text("type")));
    }

    [Fact]
    public async Task Facts_AfterTheBoardsPosition_GoOnWithoutGapOrDuplicate()
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();
        await app.HurryAsync();
        await app.PostAsync("/api/bursts", """{"count":500,"mode":"blocking"}""");
        var board = await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("completed") > 0);
        var from = board.Number("sequence");

        var facts = await hub.FactsAsync(board.Text("position"), 2 + (500 * 6));

        Assert.Equal(Facts.Numbers(from + 1, 2 + (500 * 6)), facts.Sequences());
        Assert.Equal(500 - board.GetProperty("counts").Number("completed"), facts.Count(fact => fact.Text("type") == "OrderCompleted"));
    }

    [Fact]
    public async Task Facts_ReadInTwoGoes_ContinueAtThePositionOfTheFirst()
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();
        await app.HurryAsync();
        await app.PostAsync("/api/bursts", """{"count":300}""");

        var before = await hub.FactsAsync("0:0", 900);
        var after = await hub.FactsAsync($"0:{before[^1].Number("sequence")}", 2 + (300 * 6));

        Assert.Equal(Facts.Numbers(1, 2 + (300 * 6)), before.Concat(after).Sequences());
    }

    [Fact]
    public async Task Facts_FromNow_LeaveOutWhatWasBefore()
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();
        await app.HurryAsync();
        await app.PostAsync("/api/bursts", """{"count":50}""");
        await app.UntilBurstEndsAsync("b1");

        await using var items = hub.WatchOrders(null).GetAsyncEnumerator(App.Stop);
        var first = items.MoveNextAsync().AsTask();
        for (var turn = 0; turn < 1_000 && !first.IsCompleted; turn++)
        {
            // Nothing tells when the stream has begun, so something happens until it is heard.
            await app.PutAsync("/api/pause", $$"""{"paused":{{(turn % 2 == 0 ? "true" : "false")}}}""");
        }

        await first;
        var facts = items.Current.GetProperty("facts").EnumerateArray().ToList();
        Assert.True(facts[0].Number("sequence") > 2 + (50 * 6));
        Assert.All(facts, fact => Assert.Equal("ControlsChanged", fact.Text("type")));
    }

    [Fact]
    public async Task Position_TooOldOrFromTheFuture_IsToldToResyncAndGoesOnFromThere()
    {
        await using var app = await App.StartAsync();
        await using var hub = await app.ConnectAsync();
        await OverflowAsync(app);
        var last = 3 + (OrdersThatOverflow * 6L);
        await using var old = hub.WatchOrders("0:1").GetAsyncEnumerator(App.Stop);
        await using var lost = hub.WatchOrders($"0:{last - OrderFeed.Capacity - 1}").GetAsyncEnumerator(App.Stop);
        await using var future = hub.WatchOrders("0:9007199254740991").GetAsyncEnumerator(App.Stop);
        await using var oldestKept = hub.WatchOrders($"0:{last - OrderFeed.Capacity}").GetAsyncEnumerator(App.Stop);

        foreach (var reader in (IAsyncEnumerator<JsonElement>[])[old, lost, future])
        {
            await reader.MoveNextAsync();
            Assert.Equal(("resync", $"0:{last}"), (reader.Current.Text("kind"), reader.Current.Text("position")));
            Assert.False(reader.Current.TryGetProperty("facts", out _));
        }

        await oldestKept.MoveNextAsync();
        Assert.Equal(last - OrderFeed.Capacity + 1, oldestKept.Current.GetProperty("facts")[0].Number("sequence"));
        await app.PutAsync("/api/pause", """{"paused":true}""");
        foreach (var reader in (IAsyncEnumerator<JsonElement>[])[old, lost, future])
        {
            await reader.MoveNextAsync();
            Assert.Equal([last + 1], reader.Current.GetProperty("facts").EnumerateArray().Sequences());
        }
    }

    private static async Task OverflowAsync(App app)
    {
        await app.HurryAsync();
        await app.PutAsync("/api/mode", """{"mode":"async"}""");
        await app.PostAsync("/api/bursts", $$"""{"count":{{OrdersThatOverflow}}}""");
        await app.UntilBurstEndsAsync("b1");

        // Answered when everything committed before has reached the feed; changes nothing.
        await app.PutAsync("/api/mode", """{"mode":"async"}""");
    }
}
