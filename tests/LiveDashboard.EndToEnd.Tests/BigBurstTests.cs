namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A burst too big for sockets, and the way back from it.</summary>
public sealed class BigBurstTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const int Orders = 100_000;

    [Fact]
    public async Task Send100k_OnAnHttpKitchen_OffersTheSimulatedOneAndClearCancelsWhatIsUnfinished()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetKitchenAsync("article");
        await dashboard.Api.SetModeAsync("blocking");
        var tab = await OpenAsync(dashboard);

        await tab.Button("Send 100k").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("100,000 orders are too many");
        await tab.ExpectCountAsync("total", 0);
        await tab.Button("Send to the simulated kitchen").ClickAsync();
        await tab.ExpectCountAsync("total", Orders);
        await Expect(tab.Worker(8)).ToHaveAttributeAsync("data-state", "stuck");

        var newest = (await dashboard.Api.OrdersAsync(1)).Items[0];
        await tab.Button("Clear").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("will be cancelled");
        await tab.Button("Cancel them and clear").ClickAsync();

        await tab.ExpectCountsAsync(CountsAnswer.None);
        var burst = await Eventually.GetAsync(
            () => dashboard.Api.BurstAsync(newest.Burst ?? "none"), burst => burst is { Queued: 0, InFlight: 0 });
        Assert.Equal("article-simulated", burst.Kitchen);
        Assert.Equal(0, burst.Failed);
        Assert.Equal(Orders, burst.Completed + burst.Cancelled);
        Assert.InRange(burst.Cancelled, Orders - 100, Orders);
        await Expect(tab.Worker(8)).ToHaveAttributeAsync("data-state", "free");
    }

    [Fact]
    public async Task Send100k_WhenTheOfferIsDeclined_SendsNothing()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);

        await tab.Button("Send 100k").ClickAsync();
        await tab.Button("Cancel").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await tab.Button("Send 1").ClickAsync();

        await tab.ExpectCountsAsync(CountsAnswer.Done(1));
    }
}
