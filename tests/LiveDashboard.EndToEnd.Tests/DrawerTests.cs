namespace LiveDashboard.EndToEnd.Tests;

/// <summary>An order over the live board: opened by the address, closed in every way, used by the keyboard alone.</summary>
public sealed class DrawerTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const string DrawerWithFocus = "[data-testid=order-drawer]:focus-within";
    private const string QuestionWithFocus = ".mud-dialog:focus-within";

    [Fact]
    public async Task LiveOrder_MovesToDoneWhileTheBoardBehindGoesOn()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetKitchenAsync("article");
        var order = await dashboard.Api.SendOrderAsync();
        var tab = await OpenAsync(dashboard, $"/?order={order.Id}");

        await ExpectStatusAsync(tab, "running");
        await Expect(Drawer(tab).GetByTestId("waits-alone")).ToContainTextAsync("No waiter stands here.");
        await Expect(Drawer(tab).GetByTestId("progress")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("[role=dialog] .is-next")).Not.ToHaveCountAsync(0);

        await ExpectStatusAsync(tab, "completed");
        await tab.ExpectCountsAsync(CountsAnswer.Done(1));
        await Expect(tab.Page.Locator("[role=dialog] .is-next")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task BlockedOrder_NamesTheWaiterThatStandsThere()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetKitchenAsync("article");
        await dashboard.Api.SetModeAsync("blocking", workers: 1);
        var order = await dashboard.Api.SendOrderAsync();

        var tab = await OpenAsync(dashboard, $"/?order={order.Id}");

        await Expect(Drawer(tab).GetByTestId("stuck-waiter")).ToContainTextAsync("It stands at the");
    }

    [Theory]
    [InlineData("escape")]
    [InlineData("button")]
    [InlineData("scrim")]
    public async Task Drawer_Closed_CleansTheAddressAndBackOpensItAgain(string way)
    {
        var (tab, order) = await OpenDoneAsync();

        await (way switch
        {
            "escape" => tab.Page.Keyboard.PressAsync("Escape"),
            "button" => tab.Button("Close").ClickAsync(),
            _ => tab.Page.Mouse.ClickAsync(200, 400),
        });

        await Expect(Drawer(tab)).ToHaveCountAsync(0);
        await Expect(tab.Page).ToHaveURLAsync(new Uri(new Uri(tab.Page.Url), "/").ToString());
        await tab.Page.GoBackAsync();
        await ExpectStatusAsync(tab, "completed");
        await Expect(Title(tab)).ToHaveTextAsync($"#{order}");
    }

    [Fact]
    public async Task Back_AfterOtherOrdersInTheDrawer_ClosesIt()
    {
        var dashboard = await shared.ClearedAsync();
        var first = (await dashboard.Api.SendOrderAsync()).Id;
        await dashboard.Api.SendBurstAsync(2);
        var tab = await OpenAsync(dashboard);
        await Expect(tab.Button("Pause")).ToBeEnabledAsync();

        await tab.Page.EvaluateAsync("address => Blazor.navigateTo(address)", $"/?order={first}");
        await Expect(Title(tab)).ToHaveTextAsync($"#{first}");
        await tab.Button("Next order").ClickAsync();
        await Expect(Title(tab)).ToHaveTextAsync($"#{first + 1}");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Title(tab)).ToHaveTextAsync($"#{first + 2}");
        await Expect(tab.Button("Next order")).ToBeDisabledAsync();
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Title(tab)).ToHaveTextAsync($"#{first + 1}");

        await tab.Page.GoBackAsync();
        await Expect(Drawer(tab)).ToHaveCountAsync(0);
        await Expect(tab.Page).ToHaveURLAsync(dashboard.Address.ToString());
    }

    [Fact]
    public async Task Reload_KeepsItOpenAndTheFocusInIt()
    {
        var (tab, order) = await OpenDoneAsync();

        await tab.Page.ReloadAsync();

        await ExpectStatusAsync(tab, "completed");
        await Expect(Title(tab)).ToHaveTextAsync($"#{order}");
        await Expect(tab.Page.Locator(DrawerWithFocus)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Focus_StaysInTheDrawerAndGoesBackToWhereItWas()
    {
        var (tab, _) = await OpenDoneAsync();
        await tab.Button("Close").ClickAsync();
        await Expect(Drawer(tab)).ToHaveCountAsync(0);
        await tab.Button("Send 10").FocusAsync();
        await tab.Page.GoBackAsync();
        await Expect(tab.Page.Locator(DrawerWithFocus)).ToBeVisibleAsync();

        // Once around, and once around backwards: more stops than the drawer has.
        foreach (var key in Enumerable.Repeat("Tab", 20).Concat(Enumerable.Repeat("Shift+Tab", 20)))
        {
            await tab.Page.Keyboard.PressAsync(key);
            await Expect(tab.Page.Locator(DrawerWithFocus)).ToBeVisibleAsync();
        }

        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Drawer(tab)).ToHaveCountAsync(0);
        await Expect(tab.Button("Send 10")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Cancel_Asked_EscapeClosesOnlyTheQuestionAndYesCancels()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetPausedAsync(true);
        var order = await dashboard.Api.SendOrderAsync();
        var tab = await OpenAsync(dashboard, $"/?order={order.Id}");
        await ExpectStatusAsync(tab, "accepted");
        await Expect(tab.Button("Retry")).ToBeDisabledAsync();

        await tab.Button("Cancel order").ClickAsync();
        await Expect(tab.Page.Locator(QuestionWithFocus)).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Button("Yes, cancel it")).ToHaveCountAsync(0);
        await ExpectStatusAsync(tab, "accepted");

        await tab.Button("Cancel order").ClickAsync();
        await tab.Button("Yes, cancel it").ClickAsync();
        await ExpectStatusAsync(tab, "cancelled");
        Assert.Equal("cancelled", (await dashboard.Api.OrderAsync(order.Id)).Status);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Drawer(tab)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task KeysOfTheBoard_AreOffWhileTheDrawerIsOpen()
    {
        var (tab, _) = await OpenDoneAsync();

        await tab.Page.Keyboard.PressAsync("b");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(Drawer(tab)).ToHaveCountAsync(0);
        await tab.ExpectModeAsync("Async");
    }

    [Fact]
    public async Task UnknownOrder_Opened_SaysThatThereIsNone()
    {
        var dashboard = await shared.ClearedAsync();

        var tab = await OpenAsync(dashboard, "/?order=987654321");

        await Expect(Title(tab)).ToHaveTextAsync("Order not found");
        await Expect(tab.Board).ToBeVisibleAsync();
    }

    private static ILocator Drawer(Tab tab) => tab.Page.GetByTestId("order-drawer");

    private static ILocator Title(Tab tab) => Drawer(tab).GetByRole(AriaRole.Heading).First;

    private static Task ExpectStatusAsync(Tab tab, string status) =>
        Expect(Drawer(tab).GetByTestId("order")).ToHaveAttributeAsync("data-status", status);

    private async Task<(Tab Tab, long Order)> OpenDoneAsync()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync();
        await dashboard.Api.SettledAsync(1);
        var tab = await OpenAsync(dashboard, $"/?order={order.Id}");
        await ExpectStatusAsync(tab, "completed");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        await Expect(tab.Button("Pause")).ToBeEnabledAsync();
        return (tab, order.Id);
    }
}
