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
        await tab.Button("Other sizes").TapAsync();
        await tab.Button("Send 10").TapAsync();

        await tab.ExpectCountsAsync(CountsAnswer.Done(10));
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
    }

    // What a window of 1440 by 1000 becomes when a person zooms to 200 %.
    [Theory]
    [InlineData("/")]
    [InlineData("/?order=1")]
    public async Task Board_AtTwoHundredPercent_NeverScrollsSideways(string path)
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendBurstAsync(20);
        await dashboard.Api.SettledAsync(20);
        var tab = await OpenAsync(dashboard, path, new() { ViewportSize = new() { Width = 720, Height = 500 }, DeviceScaleFactor = 2 });

        await tab.ExpectCountsAsync(CountsAnswer.Done(20));
        await tab.ExpectCellsAsync(20);

        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
        Assert.Equal(20, (await tab.CellsAsync())["done"]);
    }

    [Fact]
    public async Task Folds_OnAPhone_OpenByTouch()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync();
        await dashboard.Api.SettledAsync(1);
        var tab = await OpenAsync(dashboard, options: s_phone);
        await Expect(tab.Page.Locator(".recent")).ToBeHiddenAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Recent orders" }).TapAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = $"#{order.Id}" }).TapAsync();

        await Expect(tab.Page.GetByTestId("order")).ToHaveAttributeAsync("data-status", "completed");
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
        // In the moment in which the page comes to life its elements are changed for others.
        var box = await Eventually.GetAsync(() => drawer.BoundingBoxAsync(), found => found is { Width: > 0 });
        Assert.Equal((0, 0, 390, 844), (box?.X, box?.Y, box?.Width, box?.Height));
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
        Assert.Equal(0, await drawer.Locator(".body").EvaluateAsync<int>("body => body.scrollWidth - body.clientWidth"));
        await tab.Button("Close").TapAsync();
        await Expect(drawer).ToHaveCountAsync(0);
    }
}
