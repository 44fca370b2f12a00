using System.Globalization;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A tab nobody sees is sent nothing, and is current at once when it is seen again.</summary>
public sealed class VisibilityTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const string Sequence = "data-sequence";

    // A headless tab is never hidden, so the page is told it is.
    private const string Hide =
        "state => { Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state }); " +
        "document.dispatchEvent(new Event('visibilitychange')); }";

    private const string WatchChanges =
        "() => { window.changes = 0; new MutationObserver(found => window.changes += found.length)" +
        ".observe(document.querySelector('[data-testid=board]'), { attributes: true, childList: true, characterData: true, subtree: true }); }";

    [Fact]
    public async Task HiddenTab_WhileOrdersRun_ChangesNothing_AndIsCurrentWhenShown()
    {
        var dashboard = await shared.ClearedAsync();
        var hidden = await OpenAsync(dashboard);
        var seen = await OpenAsync(dashboard);
        await ExpectCurrentAsync(hidden, dashboard);
        var before = await hidden.Board.GetAttributeAsync(Sequence);

        await hidden.Page.EvaluateAsync(Hide, "hidden");
        await seen.Button("Send 100").ClickAsync();
        await seen.ExpectCountAsync("total", 100);
        await hidden.Page.EvaluateAsync(WatchChanges);
        await seen.ExpectCountsAsync(CountsAnswer.Done(100));
        Assert.Equal(before, await hidden.Board.GetAttributeAsync(Sequence));
        Assert.Equal(0, await hidden.Page.EvaluateAsync<int>("window.changes"));
        await hidden.Page.EvaluateAsync(Hide, "visible");

        await ExpectCurrentAsync(hidden, dashboard);
        await hidden.ExpectCountsAsync(CountsAnswer.Done(100));
    }

    [Fact]
    public async Task FrozenTab_TellsSoBeforeItStands_AndIsCurrentWhenResumed()
    {
        var dashboard = await shared.ClearedAsync();
        var frozen = await OpenAsync(dashboard);
        var seen = await OpenAsync(dashboard);
        await ExpectCurrentAsync(frozen, dashboard);
        var before = await frozen.Board.GetAttributeAsync(Sequence);

        await frozen.Page.EvaluateAsync("document.dispatchEvent(new Event('freeze'))");
        await seen.Button("Send 100").ClickAsync();
        await seen.ExpectCountsAsync(CountsAnswer.Done(100));
        Assert.Equal(before, await frozen.Board.GetAttributeAsync(Sequence));
        await frozen.Page.EvaluateAsync("document.dispatchEvent(new Event('resume'))");

        await ExpectCurrentAsync(frozen, dashboard);
    }

    [Fact]
    public async Task TabWhoseScriptsStandStill_HoldsNobodyUp_AndIsCurrentWhenTheyGoOn()
    {
        var dashboard = await shared.ClearedAsync();
        var standing = await OpenAsync(dashboard);
        var other = await OpenAsync(dashboard);
        await ExpectCurrentAsync(standing, dashboard);
        var browser = await standing.Page.Context.NewCDPSessionAsync(standing.Page);

        await browser.SendAsync("Debugger.enable");
        await browser.SendAsync("Debugger.pause");
        await other.Button("Send 100").ClickAsync();
        await other.ExpectCountsAsync(CountsAnswer.Done(100));
        await browser.SendAsync("Debugger.resume");

        await ExpectCurrentAsync(standing, dashboard);
        await standing.ExpectCountsAsync(CountsAnswer.Done(100));
    }

    private static async Task ExpectCurrentAsync(Tab tab, Dashboard dashboard)
    {
        await Expect(tab.Button("Send 10")).ToBeEnabledAsync();
        var board = await dashboard.Api.BoardAsync();
        await Expect(tab.Board).ToHaveAttributeAsync(Sequence, board.Sequence.ToString(CultureInfo.InvariantCulture));
    }
}
