using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The last sixty seconds, and the orders that changed in them.</summary>
public sealed class ChartTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task BurstInBlockingThenFlip_ShowsBothBandsTheFlagAndTheBurst()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetModeAsync("blocking");
        var tab = await OpenAsync(dashboard);
        await tab.ExpectModeAsync("Blocking");

        await tab.Button("Send 100").ClickAsync();
        await tab.Button("Async").ClickAsync();

        var chart = tab.Page.Locator(".chart");
        await Expect(chart.Locator("rect.band.mode-blocking").First).ToBeAttachedAsync();
        await Expect(chart.Locator("rect.band.mode-async").Last).ToBeAttachedAsync();
        await Expect(chart.Locator("line.burst").First).ToBeAttachedAsync();
        await Expect(chart.Locator("line.change.mode-async").Last).ToBeAttachedAsync();
        await Expect(chart.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", new Regex("[1-9]\\d* finished, mode .*Blocking, then Async\\.$"));
    }

    [Fact]
    public async Task Stage_Chosen_IsInTheAddressAndSurvivesAReload()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendBurstAsync(5);
        await dashboard.Api.SettledAsync(5);
        var tab = await OpenAsync(dashboard);
        var filter = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Stage" });
        var rows = tab.Page.Locator(".recent tbody tr");
        await Expect(rows).ToHaveCountAsync(5);

        await filter.SelectOptionAsync("Courier");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("stage=courier$"));
        await Expect(rows).ToHaveCountAsync(0);
        await tab.Page.ReloadAsync();

        await Expect(filter).ToHaveValueAsync("Courier");
        await Expect(tab.Page.GetByText("None of the last 5 orders is at Courier.")).ToBeVisibleAsync();
        await filter.SelectOptionAsync("Done");
        await Expect(rows).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task Row_ClickedAnywhere_OpensItsOrder()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync(customer: "Ada Lovelace");
        await dashboard.Api.SettledAsync(1);
        var tab = await OpenAsync(dashboard);
        await Expect(tab.Button("Send 1")).ToBeEnabledAsync();

        await tab.Page.Locator(".recent").GetByText("Ada Lovelace").ClickAsync(new() { Force = true });

        await Expect(tab.Page).ToHaveURLAsync(new Regex($"[?]order={order.Id}$"));
        await Expect(tab.Page.Locator(".recent tr[aria-current=true]")).ToContainTextAsync("Ada Lovelace");
    }
}
