namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The wall shows every order, and what it shows is what the board counts.</summary>
public sealed class OrderWallTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Theory]
    [InlineData(ColorScheme.Dark, ReducedMotion.NoPreference)]
    [InlineData(ColorScheme.Light, ReducedMotion.Reduce)]
    public async Task AtRest_EveryColour_IsThereAsOftenAsTheBoardCounts(ColorScheme scheme, ReducedMotion motion)
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard, options: new() { ColorScheme = scheme, ReducedMotion = motion });

        var counts = await InEveryEndAsync(dashboard.Api);

        await tab.ExpectCountsAsync(counts);
        await tab.ExpectCellsAsync(320);
        await Eventually.GetAsync(() => tab.CellsAsync(), cells => Of(cells, "queued") == counts.Queued);
        var cells = await tab.CellsAsync();
        Assert.Equal(
            (counts.Completed, counts.Failed, counts.Cancelled, counts.Queued),
            (Of(cells, "done"), Of(cells, "failed"), Of(cells, "cancelled"), Of(cells, "queued")));
        Assert.Equal(counts.Failed, Of(cells, "marked"));
        Assert.Equal(0, Of(cells, "unknown"));
    }

    [Fact]
    public async Task TenInACell_AtRest_AddsUpToTheBoardsCounts()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendBurstAsync(200);
        await dashboard.Api.SettledAsync(200);
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(125);
        var tab = await OpenAsync(dashboard, "/?cell=10");

        await tab.ExpectCellsAsync(33, ordersPerCell: 10);

        var cells = await tab.CellsAsync();
        Assert.Equal((20, 13), (Of(cells, "done"), Of(cells, "queued")));
    }

    [Fact]
    public async Task Wall_IsAnImageThatSaysTheCountsInWords()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendBurstAsync(25);
        await dashboard.Api.SettledAsync(25);
        var tab = await OpenAsync(dashboard);

        await Expect(tab.Page.GetByRole(AriaRole.Img, new() { Name = "Order wall: 25 orders, 0 waiting, 0 at payment, 0 at the restaurant, 0 at the courier, 0 at notify, 25 done, 0 failed, 0 cancelled" }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cell_HoveredAndClicked_NamesItsOrderAndOpensIt()
    {
        var dashboard = await shared.ClearedAsync();
        var burst = await dashboard.Api.SendBurstAsync(40);
        await dashboard.Api.SettledAsync(40);
        var tab = await OpenAsync(dashboard);
        await tab.ExpectCellsAsync(40);
        var canvas = tab.Page.GetByTestId("order-wall").Locator("canvas");
        var third = await tab.PlaceOfCellAsync(2);

        await canvas.HoverAsync(new() { Position = third });
        await Expect(tab.Page.Locator("#wall-tip")).ToHaveTextAsync($"#{burst.FirstOrderId + 2} · Done");
        await canvas.ClickAsync(new() { Position = third });

        await Expect(tab.Page).ToHaveURLAsync(new Uri(dashboard.Address, $"/?order={burst.FirstOrderId + 2}").ToString());
    }

    [Fact]
    public async Task Cell_ByKeyboard_IsNamedAndOpened()
    {
        var dashboard = await shared.ClearedAsync();
        var burst = await dashboard.Api.SendBurstAsync(40);
        await dashboard.Api.SettledAsync(40);
        var tab = await OpenAsync(dashboard);
        await tab.ExpectCellsAsync(40);
        var cells = tab.Page.GetByRole(AriaRole.Group, new() { Name = "Cells of the order wall" });

        await cells.FocusAsync();
        await cells.PressAsync("End");
        await Expect(tab.Page.Locator("#wall-tip")).ToHaveTextAsync($"#{burst.FirstOrderId} · Done");
        await cells.PressAsync("ArrowRight");
        await cells.PressAsync("Enter");

        await Expect(tab.Page).ToHaveURLAsync(new Uri(dashboard.Address, $"/?order={burst.FirstOrderId + 1}").ToString());
    }

    [Fact]
    public async Task Cell_OfTenOrders_KeepsItsPlaceAndLeadsToThem()
    {
        var dashboard = await shared.ClearedAsync();
        var burst = await dashboard.Api.SendBurstAsync(400);
        await dashboard.Api.SettledAsync(400);
        var tab = await OpenAsync(dashboard, "/?cell=10");
        await tab.ExpectCellsAsync(40, ordersPerCell: 10);

        await tab.Page.GetByTestId("order-wall").Locator("canvas").ClickAsync(new() { Position = await tab.PlaceOfCellAsync(3) });

        var card = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Orders of this cell" });
        await Expect(card).ToContainTextAsync($"#{burst.FirstOrderId + 30} to #{burst.FirstOrderId + 39}");
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "Open these 10" }))
            .ToHaveAttributeAsync("href", $"/orders?q=id%3A{burst.FirstOrderId + 30}..{burst.FirstOrderId + 39}");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await tab.ExpectCellsAsync(40, ordersPerCell: 10);

        await tab.Page.GetByTestId("order-wall").Locator("canvas").ClickAsync(new() { Position = await tab.PlaceOfCellAsync(3) });
        await tab.Button("Zoom in here").ClickAsync();

        await tab.ExpectCellsAsync(400);
        await Expect(tab.Page.Locator("#wall-tip")).ToHaveTextAsync($"#{burst.FirstOrderId + 30} · Done");
        await Expect(tab.Page).ToHaveURLAsync(new Uri(dashboard.Address, "/?cell=1").ToString());
        await Expect(tab.Button("1 order in a cell")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task TwoViewers_OfTheSameOrders_SeeTheSamePicture()
    {
        var dashboard = await shared.ClearedAsync();
        var early = await OpenAsync(dashboard);
        await Expect(early.Button("Send 100")).ToBeEnabledAsync();
        var counts = await InEveryEndAsync(dashboard.Api);
        var late = await OpenAsync(dashboard);

        await early.ExpectCountsAsync(counts);
        await early.ExpectCellsAsync(320);
        await late.ExpectCellsAsync(320);

        Assert.Equal(await late.CellsAsync(), await early.CellsAsync());
    }

    // 120 cancelled or declined or done, 200 that wait.
    private static async Task<CountsAnswer> InEveryEndAsync(DashboardApi api)
    {
        await api.SetDeclineRateAsync(0.3);
        await api.SendBurstAsync(100);
        await api.SettledAsync(100);
        await api.SetPausedAsync(true);
        var burst = await api.SendBurstAsync(20);
        await api.CancelBurstAsync(burst.Id);
        await api.SettledAsync(120);
        await api.SendBurstAsync(200);
        return (await Eventually.GetAsync(api.BoardAsync, board => board.Counts.Queued == 200)).Counts;
    }

    private static long Of(IReadOnlyDictionary<string, int> cells, string stage) => cells.GetValueOrDefault(stage);
}
