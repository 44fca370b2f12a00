namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The server goes and comes back; the page and the orders outlive it.</summary>
public sealed class RestartTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Page_WhenTheServerIsKilledAndStartedAgain_SaysOfflineAndComesBackWithTheSameCounts()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetModeAsync("async");
        var tab = await OpenAsync(dashboard);
        tab.ServerMayGo = true;
        await tab.Button("Send 10").ClickAsync();
        await tab.ExpectCountsAsync(CountsAnswer.Done(10));

        await dashboard.KillAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "offline");
        await Expect(tab.Page.GetByTestId("connection")).ToContainTextAsync("Offline", new() { UseInnerText = true });
        await Expect(tab.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Figures stand still" })).ToBeVisibleAsync();
        await tab.ExpectCountsAsync(CountsAnswer.Done(10));
        await dashboard.StartAgainAsync();

        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        await tab.ExpectCountsAsync(CountsAnswer.Done(10));
        await tab.Button("Send 1").ClickAsync();
        await tab.ExpectCountsAsync(CountsAnswer.Done(11));
    }

    [Fact]
    public async Task Stop_WithAnOpenPageAndOrdersUnderWay_EndsByItselfAndTheOrdersGoOnAfterwards()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetModeAsync("async");
        var tab = await OpenAsync(dashboard);
        tab.ServerMayGo = true;
        await tab.Button("Send 100").ClickAsync();
        await tab.ExpectCountAsync("total", 100);

        Assert.Equal(0, await dashboard.StopAsync());
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "offline");
        await dashboard.StartAgainAsync();

        await tab.ExpectCountsAsync(CountsAnswer.Done(100));
    }

    [Fact]
    public async Task View_AfterAStopAndAStart_IsTheSameWithoutAClick()
    {
        const int scrolled = 240;
        var dashboard = await StartAsync();
        await dashboard.Api.SetKitchenAsync("quick-simulated");
        await dashboard.Api.SetModeAsync("async");
        await dashboard.Api.SendBurstAsync(60);
        await dashboard.Api.SettledAsync(60);
        var tab = await OpenAsync(dashboard, "/?stage=done&order=7", new() { ViewportSize = new() { Width = 1280, Height = 640 } });
        tab.ServerMayGo = true;
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("#7");
        await tab.Page.EvaluateAsync($"scrollTo({{ top: {scrolled}, behavior: 'instant' }}); window.kept = true");
        var address = tab.Page.Url;

        Assert.Equal(0, await dashboard.StopAsync());
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "offline");
        await Expect(tab.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Figures stand still" })).ToBeVisibleAsync();
        await dashboard.StartAgainAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");

        Assert.Equal(address, tab.Page.Url);
        Assert.False(await tab.Page.EvaluateAsync<bool>("window.kept === true"), "A restarted server cannot know the old page.");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("#7");
        await Expect(tab.Page.GetByLabel("Stage", new() { Exact = true })).ToHaveValueAsync("Done");
        await tab.ExpectCountsAsync(CountsAnswer.Done(60));
        Assert.Equal(scrolled, await tab.Page.EvaluateAsync<int>("Math.round(scrollY)"));
    }

    [Fact]
    public async Task Pause_AfterARestart_StillHolds()
    {
        var dashboard = await StartAsync();
        await dashboard.Api.SetModeAsync("async");
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(5);

        await dashboard.KillAsync();
        await dashboard.StartAgainAsync();
        var tab = await OpenAsync(dashboard);

        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "true");
        await tab.ExpectCountsAsync(CountsAnswer.None with { Accepted = 5, Queued = 5 });
        await tab.Button("Resume").ClickAsync();
        await tab.ExpectCountsAsync(CountsAnswer.Done(5));
    }
}
