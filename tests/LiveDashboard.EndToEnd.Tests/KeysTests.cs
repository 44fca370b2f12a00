namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Whatever the mouse does on the board, the keyboard does too, and never while somebody types.</summary>
public sealed class KeysTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task LettersAndSpace_SetModeAndPause()
    {
        var (dashboard, tab) = await OpenReadyAsync();

        await tab.Page.Keyboard.PressAsync("b");
        await tab.ExpectModeAsync("Blocking");
        await tab.Page.Keyboard.PressAsync("a");
        await tab.ExpectModeAsync("Async");
        await tab.Page.Keyboard.PressAsync("Space");
        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "true");
        await tab.Page.Keyboard.PressAsync("Space");

        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "false");
        Assert.Equal("async", (await dashboard.Api.BoardAsync()).Mode);
    }

    [Fact]
    public async Task Space_AfterAClickOnSend_PausesAndSendsNothing()
    {
        var (dashboard, tab) = await OpenReadyAsync();

        await tab.Button("Send 10").ClickAsync();
        await tab.ExpectCountAsync("total", 10);
        await tab.Page.Keyboard.PressAsync("Space");

        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "true");
        Assert.Equal(10, (await dashboard.Api.BoardAsync()).Counts.Accepted);
        await dashboard.Api.SetPausedAsync(false);
    }

    [Fact]
    public async Task Digits_SendTheirSizes()
    {
        var (dashboard, tab) = await OpenReadyAsync();
        await dashboard.Api.SetKitchenAsync("quick-simulated");
        await dashboard.Api.SetPausedAsync(true);
        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "true");
        await Expect(tab.Page.Locator(".kitchen select")).ToHaveValueAsync("quick-simulated");

        // All sizes but the million, which is over the board's limit together with the others.
        var total = 0L;
        foreach (var (key, count) in new[] { ("1", 1), ("2", 10), ("3", 100), ("4", 1_000), ("5", 10_000), ("6", 100_000) })
        {
            await tab.Page.Keyboard.PressAsync(key);
            await tab.ExpectCountAsync("total", total += count);
        }

        Assert.Equal("1 10 100 1k 10k 100k 1M", string.Join(' ', await tab.Page.Locator("[data-acknowledge]").AllInnerTextsAsync()));
        await Expect(tab.Page.Locator("[data-key='7']")).ToHaveAccessibleNameAsync("Send 1M");
    }

    [Fact]
    public async Task QuestionMark_OpensHelpAndEscClosesIt_AndNoKeyActsMeanwhile()
    {
        var (dashboard, tab) = await OpenReadyAsync();
        var help = tab.Page.GetByRole(AriaRole.Dialog);
        tab.ClosesByKey = true;

        await tab.Page.Keyboard.PressAsync("?");
        await Expect(help).ToContainTextAsync("When does it not help?");
        await Expect(help.Locator(":focus")).ToHaveCountAsync(1);
        await tab.Page.Keyboard.PressAsync("1");
        await tab.Page.Keyboard.PressAsync("b");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(help).ToHaveCountAsync(0);

        var board = await dashboard.Api.BoardAsync();
        Assert.Equal(("async", 0), (board.Mode, board.Counts.Accepted));
    }

    [Fact]
    public async Task Typing_IsTypingOnly()
    {
        var (dashboard, tab) = await OpenReadyAsync();

        await tab.Button("Other").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        // A dialog takes the focus once it is open: on a slow machine that would come in the middle of the typing.
        await tab.Page.WaitForFunctionAsync("() => document.activeElement?.closest('[role=dialog]') != null");
        var orders = tab.Page.Locator("#custom-burst input").First;
        await orders.FillAsync("");
        await orders.PressSequentiallyAsync("12b? a");
        await Expect(orders).ToHaveValueAsync("12b? a");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        var board = await dashboard.Api.BoardAsync();
        Assert.Equal(("async", false, 0), (board.Mode, board.Paused, board.Counts.Accepted));
    }

    [Fact]
    public async Task ConnectionPanel_OpensByKeyboardTellsTrafficAndClosesByEsc()
    {
        var (_, tab) = await OpenReadyAsync();
        var panel = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Connection", Exact = true });

        await tab.Page.GetByTestId("connection").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(panel.GetByTestId("bytes-received")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9].* [KM]?B/s$"));
        await Expect(panel.GetByTestId("cpu")).ToContainTextAsync("%");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(panel).ToBeHiddenAsync();
        await Expect(tab.Page.GetByTestId("connection")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Share_CopiesTheAddressAsItStands()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard, "/?cell=10", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await Expect(tab.Button("Send 1")).ToBeEnabledAsync();

        await tab.Button("Copy a link to this page").ClickAsync();

        await Expect(tab.Page.GetByText("Link copied")).ToBeVisibleAsync();
        Assert.Equal(new Uri(dashboard.Address, "/?cell=10").ToString(), await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    private async Task<(Dashboard Dashboard, Tab Tab)> OpenReadyAsync()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);
        await Expect(tab.Button("Send 1")).ToBeEnabledAsync();
        return (dashboard, tab);
    }
}
