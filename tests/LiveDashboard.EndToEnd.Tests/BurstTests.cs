namespace LiveDashboard.EndToEnd.Tests;

/// <summary>One click, one burst, and the same truth in every place that tells of it.</summary>
public sealed class BurstTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int Orders = 100;

    [Fact]
    public async Task Send100_WhenAllHaveEnded_EveryPlaceSaysOneHundredDone()
    {
        await using var partners = await PartnersApp.StartAsync();
        var dashboard = await StartAsync(partners.Setting);
        var tab = await OpenAsync(dashboard);

        await tab.Button("Async").ClickAsync();
        await tab.ExpectModeAsync("Async");
        await tab.Button("Send 100").ClickAsync();

        await tab.ExpectCountsAsync(CountsAnswer.Done(Orders));
        Assert.Equal(CountsAnswer.Done(Orders), (await dashboard.Api.SettledAsync(Orders)).Counts);
        await AssertJournalAsync(dashboard.Api);
        Assert.Equal(LedgerSummary.Once(Orders), await partners.LedgerAsync());

        tab.ServerMayGo = true;
        await dashboard.StopAsync();
        await dashboard.StartAgainAsync();

        Assert.Equal(CountsAnswer.Done(Orders), (await dashboard.Api.BoardAsync()).Counts);
        await AssertJournalAsync(dashboard.Api);
        Assert.Equal(LedgerSummary.Once(Orders), await partners.LedgerAsync());
    }

    private static async Task AssertJournalAsync(DashboardApi api)
    {
        var orders = await api.AllOrdersAsync();
        Assert.Equal(Orders, orders.Select(order => order.Id).Distinct().Count());
        Assert.Equal(Orders, orders.Count);
        Assert.All(orders, order => Assert.Equal("completed", order.Status));
        var id = Assert.Single(orders.Select(order => order.Burst).Distinct());

        var burst = await api.BurstAsync(id ?? "none");
        Assert.Equal((Orders, Orders), (burst.Count, burst.Completed));
        Assert.Equal((0, 0, 0, 0), (burst.Queued, burst.InFlight, burst.Failed, burst.Cancelled));
        Assert.NotNull(burst.MakespanMs);
    }
}
