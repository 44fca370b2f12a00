namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Several people look at one board.</summary>
public sealed class VisitorTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task Toggle_InOneTab_ShowsInTheOther()
    {
        var dashboard = await shared.ClearedAsync();
        var first = await OpenAsync(dashboard);
        var second = await OpenAsync(dashboard);
        await second.ExpectModeAsync("Async");

        await first.Button("Blocking").ClickAsync();

        await first.ExpectModeAsync("Blocking");
        await second.ExpectModeAsync("Blocking");
        Assert.Equal("blocking", (await dashboard.Api.BoardAsync()).Mode);
    }

    [Fact]
    public async Task Orders_SentFromTwoTabs_BothTellTheSameWhenAllIsDone()
    {
        var dashboard = await shared.ClearedAsync();
        var first = await OpenAsync(dashboard);
        var second = await OpenAsync(dashboard);

        await first.Button("Send 10").ClickAsync();
        await second.Button("Send 10").ClickAsync();

        await first.ExpectCountsAsync(CountsAnswer.Done(20));
        await second.ExpectCountsAsync(CountsAnswer.Done(20));
        var sequence = await first.Board.GetAttributeAsync("data-sequence");
        await Expect(second.Board).ToHaveAttributeAsync("data-sequence", sequence ?? "");
    }

    [Fact]
    public async Task Visitor_WhoComesLate_SeesTheWholeTruth()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendBurstAsync(30);
        var board = await dashboard.Api.SettledAsync(30);
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(7);

        var tab = await OpenAsync(dashboard);

        await tab.ExpectCountsAsync(board.Counts with { Accepted = 37, Queued = 7 });
        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "true");
    }

    [Fact]
    public async Task Page_BeforeAnyScriptRan_AlreadyTellsTheCounts()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendBurstAsync(12);
        var board = await dashboard.Api.SettledAsync(12);

        var tab = await OpenAsync(dashboard, options: new() { JavaScriptEnabled = false });

        await tab.ExpectCountsAsync(board.Counts);
        await Expect(tab.Button("Send 1")).ToBeDisabledAsync();
    }
}
