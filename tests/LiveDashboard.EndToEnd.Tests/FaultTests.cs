using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A fault put in on the settings page, and what it does to station, order and chart until it is taken out again.</summary>
public sealed partial class FaultTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int Orders = 30;

    [Fact]
    public async Task Outage_FromTheSettingsPage_OpensTheStationAndLosesNoOrder()
    {
        var dashboard = await StartAsync(
            new("Kitchen__Name", "quick"), new("Kitchen__BreakerMinimumCalls", "5"), new("Kitchen__BreakSeconds", "1"), new("Orders__MaxAttempts", "20"));
        await dashboard.Api.SetModeAsync("async");
        var settings = await OpenAsync(dashboard, "/settings");
        await SwitchOutageAsync(settings, on: true);

        await dashboard.Api.SendBurstAsync(Orders);
        var board = await OpenAsync(dashboard);
        var health = board.Page.Locator("li:has([data-testid=count-courier]) .low");
        await Expect(health).ToContainTextAsync(OpenOrTrying());
        await Expect(health).ToHaveAttributeAsync("title", Busy());
        await Expect(board.Page.Locator(".chart .title em")).ToHaveTextAsync("failed tries");
        await Expect(board.Page.GetByTestId("status")).ToContainTextAsync("Courier keeps failing: Partner busy (503).");
        var order = await OpenAsync(dashboard, $"/orders/{Orders}");
        await Expect(order.Page.GetByText("Not sent: the partner keeps failing").First).ToBeVisibleAsync();
        Assert.Contains((await dashboard.Api.OrderAsync(Orders)).Steps!, step => step is { Name: "courier", Error: "Not sent: the partner keeps failing" });

        await SwitchOutageAsync(settings, on: false);
        var settled = await dashboard.Api.SettledAsync(Orders);

        Assert.Equal(Orders, settled.Counts.Completed);
        await Expect(health).Not.ToContainTextAsync(OpenOrTrying());
        await Expect(order.Page.GetByTestId("order")).ToHaveAttributeAsync("data-status", "completed");
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Settings_WithAChangeAndAFault_KeepNobodyOut(ColorScheme scheme)
    {
        var dashboard = await StartAsync();
        var tab = await OpenAsync(dashboard, "/settings", new() { ColorScheme = scheme });

        await tab.Page.GetByLabel("Courier Latency, ms").FillAsync("too long");
        await tab.Page.GetByLabel("Payment Capacity, at once; 0: no limit").FillAsync("3");
        await Expect(tab.Page.GetByText("Latency must be a whole number from 0 to 600,000.")).ToBeVisibleAsync();

        await tab.AssertOpenToAllAsync();
    }

    [Fact]
    public async Task Settings_OnAPhone_AreReachedByTheBarBelowAndByKeys()
    {
        var dashboard = await StartAsync();
        var tab = await OpenAsync(dashboard, options: new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        var link = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Settings", Exact = true });
        var bar = await Eventually.GetAsync(() => link.BoundingBoxAsync(), found => found is not null);
        var send = await Eventually.GetAsync(() => tab.Page.Locator(".burst").BoundingBoxAsync(), found => found is not null);
        Assert.NotNull(bar);
        Assert.NotNull(send);
        Assert.True(send.Y + send.Height <= bar.Y + 1, "The send bar covers the pages.");

        await link.ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/settings$"));
        await tab.Page.GetByLabel("Payment Latency, ms").FillAsync("1234");

        // Until the server has heard of it there is nothing to apply, and Enter does nothing.
        await Expect(tab.Page.GetByTestId("settings-state")).ToHaveTextAsync("1 change not applied.");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.GetByTestId("settings-state")).ToHaveTextAsync("Applied.");
        var width = await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.Equal(390, width);
    }

    private static async Task SwitchOutageAsync(Tab settings, bool on)
    {
        await settings.Page.GetByLabel("Courier Outage, every call is turned away").SetCheckedAsync(on);
        await settings.Button("Apply").ClickAsync();
        await Expect(settings.Page.GetByTestId("settings-state")).ToHaveTextAsync("Applied.");
    }

    [GeneratedRegex("Not asked for|Asked next|One call tries it")]
    private static partial Regex OpenOrTrying();

    [GeneratedRegex("Partner busy \\(503\\)")]
    private static partial Regex Busy();
}
