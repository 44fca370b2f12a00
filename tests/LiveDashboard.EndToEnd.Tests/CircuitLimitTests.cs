namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A page too many says so, and becomes live when another one is closed.</summary>
public sealed class CircuitLimitTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Page_BeyondTheLimit_SaysSo_AndComesWhenThereIsRoom()
    {
        var dashboard = await StartAsync(KeyValuePair.Create("Limits__Circuits", "1"));
        var first = await OpenAsync(dashboard);
        await Expect(first.Page.Locator("html[data-connection=live]")).ToHaveCountAsync(1);

        var second = await OpenAsync(dashboard);
        second.MayBreak = true;
        await Expect(second.Page.Locator("h1")).ToContainTextAsync("as many pages as it may be");
        await Expect(second.Page.Locator("body")).ToContainTextAsync("keeps at most 1 live page");
        await first.Page.GotoAsync("about:blank");

        await Expect(second.Page.Locator("html[data-connection=live]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
    }
}
