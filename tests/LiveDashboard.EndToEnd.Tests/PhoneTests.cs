namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The board in a hand: 390 by 844, touched.</summary>
public sealed class PhoneTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const string Overflow = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";

    private static readonly BrowserNewContextOptions s_phone = new()
    {
        ViewportSize = new() { Width = 390, Height = 844 },
        HasTouch = true,
        IsMobile = true,
    };

    [Fact]
    public async Task Board_OnAPhone_IsUsedByTouchAndNeverScrollsSideways()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard, options: s_phone);

        await tab.Button("Blocking").TapAsync();
        await tab.ExpectModeAsync("Blocking");
        await tab.Button("Async").TapAsync();
        await tab.ExpectModeAsync("Async");
        await tab.Button("Send 10").TapAsync();

        await tab.ExpectCountsAsync(CountsAnswer.Done(10));
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
    }

    [Fact]
    public async Task OrderPage_OnAPhone_NeverScrollsSideways()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync(new string('W', 100), new string('M', 100), new string('Q', 100));

        var tab = await OpenAsync(dashboard, $"/orders/{order.Id}", s_phone);

        await Expect(tab.Page.GetByTestId("order")).ToHaveAttributeAsync("data-status", "completed");
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
    }

    [Fact]
    public async Task Drawer_OnAPhone_FillsTheScreenAndNeverScrollsSideways()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync(new string('W', 100), new string('M', 100), new string('Q', 100));

        var tab = await OpenAsync(dashboard, $"/?order={order.Id}", s_phone);

        var drawer = tab.Page.GetByTestId("order-drawer");
        await Expect(drawer.GetByTestId("order")).ToHaveAttributeAsync("data-status", "completed");
        var box = await drawer.BoundingBoxAsync();
        Assert.Equal((0, 0, 390, 844), (box?.X, box?.Y, box?.Width, box?.Height));
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
        Assert.Equal(0, await drawer.Locator(".body").EvaluateAsync<int>("body => body.scrollWidth - body.clientWidth"));
        await tab.Button("Close").TapAsync();
        await Expect(drawer).ToHaveCountAsync(0);
    }
}
