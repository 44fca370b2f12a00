namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Each state a panel can be in says what is so, and keeps nobody out.</summary>
public sealed class PanelStateTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    public static TheoryData<ColorScheme> Schemes => [ColorScheme.Dark, ColorScheme.Light];

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Paused_IsSaid(ColorScheme scheme)
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(12);
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme });
        await tab.ExpectCellsAsync(12);

        await Expect(tab.Page.GetByText("Waiters start no new order.")).ToBeVisibleAsync();
        await tab.AssertOpenToAllAsync();
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Refused_SaysWhyAndWhatToDo(ColorScheme scheme)
    {
        var dashboard = await StartAsync([new("Orders__MaxUnfinished", "50")]);
        await dashboard.Api.SetPausedAsync(true);
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme });

        await tab.Button("Send 100").ClickAsync();

        await Expect(tab.Page.Locator(".burst [role=alert]")).ToContainTextAsync("Not sent.");
        await tab.ExpectCountAsync("total", 0);
        await tab.AssertOpenToAllAsync();
        await tab.Button("Dismiss").ClickAsync();
        await Expect(tab.Page.Locator(".burst [role=alert]")).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Disconnected_EachPanelSaysOrShowsIt(ColorScheme scheme)
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetModeAsync("async");
        await dashboard.Api.SendBurstAsync(12);
        await dashboard.Api.SettledAsync(12);
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme });
        await tab.ExpectCellsAsync(12);
        tab.ServerMayGo = true;

        await dashboard.KillAsync();

        await Expect(tab.Page.GetByText("Paused: no connection")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".run .ago").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+ s ago$"));
        await Expect(tab.Page.Locator(".waiter-panel .history").First).ToHaveCSSAsync("opacity", "0.5");
        await Expect(tab.Page.Locator(".wall .viewport")).ToHaveCSSAsync("opacity", "0.5");
        await Expect(tab.Page.Locator(".recent tbody tr")).ToHaveCountAsync(12);
        await Expect(tab.Page.Locator(".sizes")).ToHaveAttributeAsync("inert", "");
        await tab.ExpectCountsAsync(CountsAnswer.Done(12));
        await tab.AssertOpenToAllAsync("offline");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task ManyWaiters_AreTilesWithASummary(ColorScheme scheme)
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetKitchenAsync("article-simulated");
        await dashboard.Api.SetModeAsync("blocking", workers: 128);
        await dashboard.Api.SendBurstAsync(100);
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme });

        await Expect(tab.Page.Locator(".waiter-panel .sub")).ToHaveTextAsync("128");
        await Expect(tab.Worker(128)).ToBeAttachedAsync();
        await tab.AssertOpenToAllAsync();
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task DialogsAndTheConnectionsDetails_KeepNobodyOut(ColorScheme scheme)
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme });
        await Expect(tab.Button("Help")).ToBeEnabledAsync();

        await tab.Button("Help").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await tab.AssertOpenToAllAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await tab.Button("Other").ClickAsync();
        await tab.Page.GetByLabel("Orders, 1 to 10,000").FillAsync("0");
        await tab.Button("Send burst").ClickAsync();
        await Expect(tab.Page.GetByText("Enter a whole number from 1 to 10,000.")).ToBeVisibleAsync();
        await tab.AssertOpenToAllAsync();
        await tab.Button("Cancel").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await tab.Page.GetByTestId("connection").ClickAsync();
        await Expect(tab.Page.GetByTestId("cpu")).ToBeVisibleAsync();
        await tab.AssertOpenToAllAsync();
    }
}
