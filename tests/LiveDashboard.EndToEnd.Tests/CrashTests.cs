namespace LiveDashboard.EndToEnd.Tests;

/// <summary>kill -9 in the middle of the work, while the partners live on: nothing acknowledged is lost, nothing is done twice.</summary>
public sealed class CrashTests
{
    private const int LongEnoughToBeSeenMs = 3_000;

    [Theory]
    [InlineData("async", 90, "payment")]
    [InlineData("async", 110, "restaurant")]
    [InlineData("async", 70, "notify")]
    [InlineData("blocking", 20, "courier")]
    public async Task Kill_WhileOrdersAreAtAStep_EveryAcknowledgedOrderEndsOnce(string mode, int orders, string step)
    {
        await using var partners = await PartnersApp.StartAsync();
        await using var dashboard = await Dashboard.StartAsync(partners.Setting);
        await dashboard.Api.SetModeAsync(mode);
        await dashboard.Api.SetLatencyAsync(step, LongEnoughToBeSeenMs);
        var burst = await dashboard.Api.SendBurstAsync(orders);
        var single = await dashboard.Api.SendOrderAsync("Grace");
        var all = orders + 1;

        await Eventually.GetAsync(dashboard.Api.BoardAsync, board => board.Counts.At(step) > 0);
        await dashboard.KillAsync();
        await dashboard.StartAgainAsync();

        var board = await dashboard.Api.SettledAsync(all);
        Assert.Equal(CountsAnswer.Done(all), board.Counts);
        Assert.Equal("completed", (await dashboard.Api.OrderAsync(single.Id)).Status);
        Assert.Equal(orders, (await dashboard.Api.BurstAsync(burst.Id)).Completed);
        Assert.Equal(all, (await dashboard.Api.AllOrdersAsync()).Select(order => order.Id).Distinct().Count());
        Assert.Equal(LedgerSummary.Once(all), await partners.LedgerAsync());
    }

    [Fact]
    public async Task FreshFolder_AgainstAnOldLedger_IsMistakenForNoEarlierOrder()
    {
        await using var partners = await PartnersApp.StartAsync();
        await using (var earlier = await Dashboard.StartAsync(partners.Setting))
        {
            await earlier.Api.SetModeAsync("async");
            await earlier.Api.SendBurstAsync(30);
            await earlier.Api.SettledAsync(30);
        }

        await using var fresh = await Dashboard.StartAsync(partners.Setting);
        await fresh.Api.SetModeAsync("async");
        await fresh.Api.SetLatencyAsync("courier", LongEnoughToBeSeenMs);
        await fresh.Api.SendBurstAsync(40);
        await Eventually.GetAsync(fresh.Api.BoardAsync, board => board.Counts.At("courier") > 0);
        await fresh.KillAsync();
        await fresh.StartAgainAsync();

        Assert.Equal(CountsAnswer.Done(40), (await fresh.Api.SettledAsync(40)).Counts);
        Assert.Equal(LedgerSummary.Once(70), await partners.LedgerAsync());
    }

    [Fact]
    public async Task Kill_WhileOrdersKeepComing_LosesNoneThatWasAcknowledged()
    {
        await using var partners = await PartnersApp.StartAsync();
        await using var dashboard = await Dashboard.StartAsync(partners.Setting);
        await dashboard.Api.SetModeAsync("async");
        var acknowledged = new List<long>();

        var sending = SendUntilNobodyAnswersAsync(dashboard.Api, acknowledged);
        await Eventually.GetAsync(dashboard.Api.BoardAsync, board => board.Counts.Completed > 0);
        await dashboard.KillAsync();
        await sending;
        await dashboard.StartAgainAsync();

        // The last one may have been committed and killed before the answer: it exists, and nobody was told.
        var found = (await dashboard.Api.AllOrdersAsync()).Count;
        Assert.InRange(found, acknowledged.Count, acknowledged.Count + 1);
        Assert.Equal(CountsAnswer.Done(found), (await dashboard.Api.SettledAsync(found)).Counts);
        Assert.Superset(acknowledged.ToHashSet(), (await dashboard.Api.AllOrdersAsync()).Select(order => order.Id).ToHashSet());
        Assert.Equal(LedgerSummary.Once(found), await partners.LedgerAsync());
    }

    private static async Task SendUntilNobodyAnswersAsync(DashboardApi api, List<long> acknowledged)
    {
        try
        {
            while (true)
            {
                acknowledged.Add((await api.SendOrderAsync()).Id);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The server was killed: what it had acknowledged is in the list.
        }
    }
}
