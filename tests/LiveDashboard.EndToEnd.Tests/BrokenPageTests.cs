namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A page that something outside breaks says so within seconds and comes back.</summary>
public sealed class BrokenPageTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    // As a translating browser does it: every text gets elements of the browser's own around it.
    private const string Translate = """
        const texts = document.createTreeWalker(document.querySelector('.app-main'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) { found.push(texts.currentNode); }
        for (const text of found.filter(node => node.data.trim())) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text.data);
        }
        """;

    // Empties the page under Blazor's hands, so that the next change finds nothing to change.
    private const string Break = "for (const part of document.querySelectorAll('.app-main *')) { part.remove(); }";

    // What arrives is lost from a moment on, as in a circuit that has ended without a word.
    private const string Deafen =
        "window.WebSocket = class extends WebSocket { constructor(...all) { super(...all); this.addEventListener('message', event => { if (window.deaf) { event.stopImmediatePropagation(); } }); } };";

    [Fact]
    public async Task Page_OfFigures_IsNotForTranslation()
    {
        var tab = await OpenLiveAsync();

        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("translate", "no");
    }

    [Theory]
    [InlineData(Translate)]
    [InlineData(Break)]
    public async Task Page_ChangedByTheBrowser_IsLoadedAnewAndShowsWhatCame(string change)
    {
        var tab = await OpenLiveAsync();
        tab.ServerMayGo = true;
        tab.MayBreak = true;

        await tab.Page.EvaluateAsync(change);
        await (await shared.ClearedAsync()).Api.SendBurstAsync(3);

        await tab.ExpectCountAsync("total", 3);
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
    }

    [Fact]
    public async Task Page_ThatBreaksAgainAndAgain_SaysSoAndOffersToLoadAgain()
    {
        var tab = await OpenLiveAsync();
        tab.ServerMayGo = true;
        tab.MayBreak = true;
        await tab.Page.EvaluateAsync("sessionStorage.setItem('livedashboard.failures', JSON.stringify([Date.now() - 2000, Date.now() - 1000]))");

        await tab.Page.EvaluateAsync(Break);
        await (await shared.ClearedAsync()).Api.SendBurstAsync(2);

        await Expect(tab.Page.GetByText("This page has stopped several times")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "offline");
        await tab.Page.EvaluateAsync("sessionStorage.clear()");
        await tab.Button("Load again").ClickAsync();
        await tab.ExpectCountAsync("total", 2);
    }

    [Fact]
    public async Task Server_ThatNoLongerCalls_IsSaidAndThePageComesBack()
    {
        var tab = await OpenLiveAsync(Deafen);
        tab.ServerMayGo = true;

        await tab.Page.EvaluateAsync("window.deaf = true");

        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "offline", new() { Timeout = 40_000 });
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        Assert.False(await tab.Page.EvaluateAsync<bool>("window.deaf === true"));
    }

    [Theory]
    [InlineData("traffic")]
    [InlineData("visibility")]
    [InlineData("controls")]
    [InlineData("theme")]
    [InlineData("order-wall")]
    public async Task Page_WithAPartBlocked_IsLiveAllTheSame(string script)
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard, "/health/live");
        tab.ServerMayGo = true;
        tab.MayBreak = true;
        await tab.Page.RouteAsync($"**/js/{script}*.js*", route => route.AbortAsync());

        await tab.Page.GotoAsync(dashboard.Address.ToString());
        await dashboard.Api.SendBurstAsync(4);

        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        await tab.ExpectCountAsync("total", 4);
    }

    [Fact]
    public async Task Page_WithoutScripts_SaysWhatItNeeds()
    {
        var tab = await OpenAsync(await shared.ClearedAsync(), options: new() { JavaScriptEnabled = false });

        await Expect(tab.Page.GetByText("This board is live and needs JavaScript")).ToBeVisibleAsync();
    }

    private async Task<Tab> OpenLiveAsync(string? script = null)
    {
        var tab = await OpenAsync(await shared.ClearedAsync(), script: script);
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        return tab;
    }
}
