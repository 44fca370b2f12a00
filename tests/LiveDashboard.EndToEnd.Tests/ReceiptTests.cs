namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A burst is receipted, and can be taken back from its receipt.</summary>
public sealed class ReceiptTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task Sent_CancelledFromItsReceipt_LeavesOtherOrdersAlone()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(7);
        var tab = await OpenAsync(dashboard);

        await tab.Button("Send 1k").ClickAsync();
        await Expect(tab.Page.GetByText("1,000 orders sent")).ToBeVisibleAsync();
        await tab.Button("Undo").ClickAsync();

        await Expect(tab.Page.GetByText("1,000 orders cancelled")).ToBeVisibleAsync();
        await tab.ExpectCountsAsync(CountsAnswer.None with { Accepted = 1_007, Queued = 7, Cancelled = 1_000 });
    }

    [Fact]
    public async Task Pressed_ShowsItAtOnce_AndNoMarkStays()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);
        await Expect(tab.Button("Send 10")).ToBeEnabledAsync();

        var marked = await tab.Button("Send 10").EvaluateAsync<string?>("button => { button.click(); return button.getAttribute('aria-busy'); }");
        Assert.Equal("true", marked);

        await Expect(tab.Page.GetByText("10 orders sent")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task DoubleClick_SendsOnce()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);
        await Expect(tab.Button("Send 10")).ToBeEnabledAsync();

        await tab.Button("Send 10").DblClickAsync();

        await tab.ExpectCountsAsync(CountsAnswer.Done(10));
        await Expect(tab.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }
}
