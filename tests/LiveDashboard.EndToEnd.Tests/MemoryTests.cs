using System.Net;
using System.Net.Http.Json;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The real app with little memory: what it accepts ends, also after a kill and under the same limit; the rest it refuses.</summary>
public sealed class MemoryTests
{
    // Of these 96 MiB the app itself takes some 20, and a little less than 400,000 orders fit.
    private const string Limit = "0x6000000";
    private const int Orders = 200_000;

    [Fact]
    public async Task BigBurst_InLittleMemory_EndsAlsoAfterAKillAndAnotherIsRefusedByName()
    {
        await using var dashboard = await Dashboard.StartAsync([new("DOTNET_GCHeapHardLimit", Limit), new("Kitchen__Name", "quick-simulated")]);
        await dashboard.Api.SetModeAsync("async");
        var burst = await dashboard.Api.SendBurstAsync(Orders);
        using var http = new HttpClient { BaseAddress = dashboard.Address };
        using var refused = await http.PostAsJsonAsync("/api/bursts", new { count = 2 * Orders });

        await Eventually.GetAsync(dashboard.Api.BoardAsync, board => board.Counts.Completed > Orders / 10);
        await dashboard.KillAsync();
        await dashboard.StartAgainAsync();

        Assert.Equal(CountsAnswer.Done(Orders), (await dashboard.Api.SettledAsync(Orders)).Counts);
        Assert.Equal(Orders, (await dashboard.Api.BurstAsync(burst.Id)).Completed);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.Contains("memory of this process", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(dashboard.Faults);
    }
}
