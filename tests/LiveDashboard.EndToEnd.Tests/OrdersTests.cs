using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Everything ever accepted, found again in a real browser, and put right in bulk.</summary>
public sealed class OrdersTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task FailedOrders_AreFoundAndRetriedTogetherOnceThePartnerIsWell()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetDeclineRateAsync(1);
        await dashboard.Api.SendBurstAsync(12);
        await dashboard.Api.SettledAsync(12);
        var tab = await OpenAsync(dashboard, "/orders?q=status:failed");
        await Expect(Rows(tab)).ToHaveCountAsync(12);
        await ExpectFoundAsync(tab, 12);

        await dashboard.Api.SetDeclineRateAsync(0);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Inbox" }).ClickAsync();
        await Expect(tab.Page.GetByTestId("inbox-group")).ToHaveAttributeAsync("data-value", "12");
        await tab.Button("Retry all").ClickAsync();
        await tab.Button("Yes, retry 12 orders").ClickAsync();

        await Expect(tab.Page.GetByTestId("bulk")).ToHaveAttributeAsync("data-done", "12");
        await Expect(tab.Page.GetByText("Nothing waits for you.")).ToBeVisibleAsync();
        Assert.Equal(CountsAnswer.Done(12), (await dashboard.Api.SettledAsync(12)).Counts);
        await tab.Page.GotoAsync(new Uri(dashboard.Address, "/orders?q=status:completed").ToString());
        await ExpectFoundAsync(tab, 12);
    }

    [Fact]
    public async Task Search_ByKeyboardAlone_IsInTheAddressAndSurvivesReloadAndBack()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync("Grace Hopper");
        var tab = await OpenAsync(dashboard, "/orders");
        await Expect(Row(tab, order.Id)).ToBeVisibleAsync();

        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("status:cancelled step:notify");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByText("No order fits all of this.")).ToBeVisibleAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/orders\\?q=status%3Acancelled%20step%3Anotify$"));

        await tab.Page.ReloadAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("status:cancelled step:notify");
        await ExpectFoundAsync(tab, 0);
        await tab.Page.GoBackAsync();
        await Expect(Row(tab, order.Id)).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Row_ByKeyboardAlone_OpensTheOrderAndEscapeComesBack()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync();
        await dashboard.Api.SettledAsync(1);
        var tab = await OpenAsync(dashboard, "/orders?q=status:completed");

        await Row(tab, order.Id).GetByRole(AriaRole.Link).PressAsync("Enter");
        await Expect(tab.Page.GetByTestId("order-drawer").GetByTestId("order")).ToHaveAttributeAsync("data-status", "completed");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(tab.Page.GetByTestId("order-drawer")).ToHaveCountAsync(0);
        await Expect(tab.Page).ToHaveURLAsync(new Uri(dashboard.Address, "/orders?q=status%3Acompleted").AbsoluteUri);
    }

    [Fact]
    public async Task HostileText_IsSearchedAndShownAsText()
    {
        const string Name = "<img src=x onerror=alert(1)>";
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync(Name, "=cmd|' /C calc'!A0");

        var tab = await OpenAsync(dashboard, "/orders?after=%3Cscript%3E&q=" + Uri.EscapeDataString("kind:\"><script>alert(1)</script>"));
        await Expect(tab.Page.Locator("#search-problem")).ToBeVisibleAsync();
        await tab.Page.GotoAsync(new Uri(dashboard.Address, "/orders?q=burst:none").ToString());

        await Expect(Row(tab, order.Id)).ToContainTextAsync(Name);
    }

    [Fact]
    public async Task LostConnection_KeepsTheRowsAndSwitchesOffWhatNeedsTheServer()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SendBurstAsync(3);
        await dashboard.Api.SettledAsync(3);
        var tab = await OpenAsync(dashboard, "/orders");
        await Expect(Rows(tab)).ToHaveCountAsync(3);
        tab.ServerMayGo = true;

        await dashboard.KillAsync();

        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "offline");
        await Expect(Rows(tab)).ToHaveCountAsync(3);
        await Expect(tab.Page.Locator(".summary[inert]")).ToHaveCountAsync(1);
        await dashboard.StartAgainAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live", new() { Timeout = 60_000 });
        await Expect(Rows(tab)).ToHaveCountAsync(3);
    }

    private static ILocator Rows(Tab tab) => tab.Page.Locator("tr[data-order]");

    private static ILocator Row(Tab tab, long order) => tab.Page.Locator($"tr[data-order='{order}']");

    private static Task ExpectFoundAsync(Tab tab, int count) =>
        Expect(tab.Page.GetByTestId("found-count")).ToHaveAttributeAsync("data-value", count.ToString(CultureInfo.InvariantCulture));
}
