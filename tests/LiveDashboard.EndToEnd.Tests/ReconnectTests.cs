using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The connection drops for a moment, and the same page goes on: nothing on it stays behind.</summary>
public sealed partial class ReconnectTests(Chromium chromium) : BrowserTest(chromium)
{
    // Kept before the page makes its own, so that a test can break them like a bad network does.
    private const string KeepSockets =
        "window.sockets = []; window.WebSocket = class extends WebSocket { constructor(...all) { super(...all); sockets.push(this); } };";

    private const string Break = "sockets.splice(0).forEach(socket => socket.close())";

    [Fact]
    public async Task Connection_LostWhileOrdersMove_TheWallTheFiguresAndTheChipGoOn()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetKitchenAsync("quick-simulated");
        await dashboard.Api.SetModeAsync("async");
        var tab = await OpenKeptAsync(dashboard);
        tab.ServerMayGo = true;

        foreach (var sent in new[] { 2_000, 4_000, 6_000 })
        {
            await dashboard.Api.SendBurstAsync(2_000);
            await Expect(tab.Page.GetByTestId("order-wall")).ToHaveAttributeAsync("data-cells", $"{sent}");
            await tab.Page.EvaluateAsync(Break);
            await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "offline");
            await dashboard.Api.SettledAsync(sent);
            await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");

            await tab.ExpectCountsAsync(CountsAnswer.Done(sent));
            await Eventually.GetAsync(() => tab.CellsAsync(), cells => cells.GetValueOrDefault("done") == sent);
        }

        Assert.True(await tab.Page.EvaluateAsync<bool>("window.kept === true"), "The page was loaded anew.");
        await Expect(tab.Page.GetByTestId("connection").Locator(".live em")).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task Connection_LostWhileTheTabIsHidden_IsCurrentWhenItIsSeenAgain()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetModeAsync("async");
        var tab = await OpenKeptAsync(dashboard);
        tab.ServerMayGo = true;

        await tab.Page.EvaluateAsync("Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' }); document.dispatchEvent(new Event('visibilitychange'))");
        await tab.Page.EvaluateAsync(Break);
        await tab.Page.EvaluateAsync("Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' }); document.dispatchEvent(new Event('visibilitychange'))");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", LostOrBack());
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");

        await tab.Button("Send 10").ClickAsync();

        await tab.ExpectCountsAsync(CountsAnswer.Done(10));
    }

    [GeneratedRegex("offline|back")]
    private static partial Regex LostOrBack();

    private async Task<Tab> OpenKeptAsync(Dashboard dashboard)
    {
        var tab = await OpenAsync(dashboard, script: KeepSockets);
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        await tab.Page.EvaluateAsync("window.kept = true");
        return tab;
    }
}
