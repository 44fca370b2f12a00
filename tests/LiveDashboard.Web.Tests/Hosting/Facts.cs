using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>Reads the hub's stream of facts.</summary>
internal static class Facts
{
    /// <summary>The items of the stream after a position.</summary>
    public static IAsyncEnumerable<JsonElement> WatchOrders(this HubConnection hub, string? after) =>
        hub.StreamAsync<JsonElement>("WatchOrders", after, App.Stop);

    /// <summary>The facts after a position up to a sequence number, in the order they came; a resync ends the test.</summary>
    public static async Task<IReadOnlyList<JsonElement>> FactsAsync(this HubConnection hub, string after, long last)
    {
        var facts = new List<JsonElement>();
        await foreach (var item in hub.WatchOrders(after))
        {
            Assert.Equal("facts", item.Text("kind"));
            facts.AddRange(item.GetProperty("facts").EnumerateArray());
            Assert.Equal($"0:{facts[^1].Number("sequence")}", item.Text("position"));
            if (facts[^1].Number("sequence") >= last)
            {
                break;
            }
        }

        return facts;
    }

    public static IEnumerable<long> Sequences(this IEnumerable<JsonElement> facts) => facts.Select(fact => fact.Number("sequence"));

    /// <summary>Whole numbers, both ends included.</summary>
    public static IEnumerable<long> Numbers(long first, long last) => Enumerable.Range(0, (int)(last - first + 1)).Select(step => first + step);
}
