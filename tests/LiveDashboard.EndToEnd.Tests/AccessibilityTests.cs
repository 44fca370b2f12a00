namespace LiveDashboard.EndToEnd.Tests;

/// <summary>No page has a fault that keeps somebody out: axe finds nothing serious or critical.</summary>
public sealed class AccessibilityTests(Chromium chromium, SharedDashboard shared)
    : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Board_Empty_KeepsNobodyOut(ColorScheme scheme)
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme });
        await Expect(tab.Button("Start with 100 orders")).ToBeEnabledAsync();

        await tab.AssertOpenToAllAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Board_WithOrdersInEveryState_KeepsNobodyOut(ColorScheme scheme)
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendBurstAsync(5);
        await dashboard.Api.SettledAsync(5);
        await dashboard.Api.SetDeclineRateAsync(1);
        await dashboard.Api.SendBurstAsync(3);
        await dashboard.Api.SettledAsync(8);
        await dashboard.Api.SetKitchenAsync("article");
        await dashboard.Api.SetModeAsync("blocking", workers: 3);
        await dashboard.Api.SendBurstAsync(40);
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme });
        await Expect(tab.Worker(3)).ToHaveAttributeAsync("data-state", "stuck");

        await tab.AssertOpenToAllAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task OrderPage_DoneAndFailed_KeepsNobodyOut(ColorScheme scheme)
    {
        var dashboard = await shared.ClearedAsync();
        var done = await dashboard.Api.SendOrderAsync();
        await dashboard.Api.SettledAsync(1);
        await dashboard.Api.SetDeclineRateAsync(1);
        var failed = await dashboard.Api.SendOrderAsync();
        await dashboard.Api.SettledAsync(2);

        foreach (var (order, status) in new[] { (done, "completed"), (failed, "failed") })
        {
            var tab = await OpenAsync(dashboard, $"/orders/{order.Id}", new() { ColorScheme = scheme });
            await Expect(tab.Page.GetByTestId("order")).ToHaveAttributeAsync("data-status", status);
            await tab.AssertOpenToAllAsync();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Drawer_RunningAndBlocked_KeepsNobodyOut(ColorScheme scheme)
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetLatencyAsync("restaurant", 600_000);
        await dashboard.Api.SetModeAsync("blocking", workers: 1);
        var order = await dashboard.Api.SendOrderAsync();
        var tab = await OpenAsync(dashboard, $"/?order={order.Id}", new() { ColorScheme = scheme });
        await Expect(tab.Page.GetByTestId("stuck-waiter")).ToContainTextAsync("at the restaurant");

        await tab.AssertOpenToAllAsync();
    }

    [Fact]
    public async Task Dialog_AskingBeforeClear_KeepsNobodyOut()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(5);
        var tab = await OpenAsync(dashboard);
        await tab.ExpectCountAsync("queued", 5);
        await tab.Button("Clear").ClickAsync();
        await Expect(tab.Button("Keep them")).ToBeVisibleAsync();

        await tab.AssertOpenToAllAsync();
    }
}
