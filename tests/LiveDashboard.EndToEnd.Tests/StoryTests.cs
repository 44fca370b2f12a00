namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The story of the board: send many in blocking, watch it crawl, flip the toggle, watch it drain.</summary>
public sealed class StoryTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int Orders = 1_000;
    private const int Waiters = 8;

    [Fact]
    public async Task SentInBlocking_FlippedToAsync_TheQueueDrainsAndEveryPictureTellsIt()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetKitchenAsync("quick-simulated");
        var tab = await OpenAsync(dashboard);
        await tab.ExpectModeAsync("Blocking");

        await tab.Button("Send 1k").ClickAsync();
        for (var number = 1; number <= Waiters; number++)
        {
            await Expect(tab.Worker(number)).ToHaveAttributeAsync("data-state", "stuck");
        }

        await Expect(tab.Page.GetByTestId("run")).ToContainTextAsync("Async would need");
        await Expect(tab.Page.GetByTestId("order-wall")).ToHaveAttributeAsync("data-cells", "1000");
        Assert.InRange((await tab.CellsAsync()).GetValueOrDefault("queued"), Orders / 2, Orders - Waiters);
        await Expect(tab.Page.Locator(".chart rect.band.mode-blocking").First).ToBeAttachedAsync();

        await tab.Button("Async").ClickAsync();
        await tab.ExpectCountAsync("queued", 0);
        await tab.ExpectCountsAsync(CountsAnswer.Done(Orders));

        for (var number = 1; number <= Waiters; number++)
        {
            await Expect(tab.Worker(number)).ToHaveAttributeAsync("data-state", "free");
        }

        await tab.ExpectCellsAsync(Orders);
        Assert.Equal(Orders, (await tab.CellsAsync())["done"]);
        await Expect(tab.Page.Locator(".chart line.change.mode-async")).ToHaveCountAsync(1);
        var modes = (await dashboard.Api.AllOrdersAsync()).CountBy(order => order.Mode ?? "none").ToDictionary();
        Assert.InRange(modes["blocking"], Waiters, Orders / 2);
        Assert.Equal(Orders, modes["blocking"] + modes["async"]);
    }

    [Fact]
    public async Task Address_OfABoard_ShowsTheSameBoardToAnyoneAndAfterARestart()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetModeAsync("async");
        await dashboard.Api.SendBurstAsync(30);
        await dashboard.Api.SettledAsync(30);
        var tab = await OpenAsync(dashboard, "/?stage=done&cell=10");
        await tab.ExpectCellsAsync(3, ordersPerCell: 10);
        await Expect(tab.Page.Locator(".recent tbody tr")).ToHaveCountAsync(20);

        await tab.Page.Locator(".recent tbody a").First.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        var address = new Uri(tab.Page.Url).PathAndQuery;
        var other = await OpenAsync(dashboard, address);
        await ExpectSameAsync(other, address);

        tab.ServerMayGo = other.ServerMayGo = true;
        await dashboard.KillAsync();
        await dashboard.StartAgainAsync();

        await ExpectSameAsync(tab, address);
        await ExpectSameAsync(other, address);
    }

    private static async Task ExpectSameAsync(Tab tab, string address)
    {
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        Assert.Equal(address, new Uri(tab.Page.Url).PathAndQuery);
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("order-wall")).ToHaveAttributeAsync("data-orders-per-cell", "10");
        await Expect(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Stage", IncludeHidden = true })).ToHaveValueAsync("Done");
    }
}
