namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Pause holds back what has not begun.</summary>
public sealed class PauseTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task Pause_OrdersAfterwards_WaitUntilResume()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);

        await tab.Button("Pause").ClickAsync();
        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "true");
        await tab.Button("Send 10").ClickAsync();
        await tab.ExpectCountAsync("queued", 10);
        Assert.Equal(CountsAnswer.None with { Accepted = 10, Queued = 10 }, (await dashboard.Api.BoardAsync()).Counts);
        await tab.Button("Resume").ClickAsync();

        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "false");
        await tab.ExpectCountsAsync(CountsAnswer.Done(10));
    }

    [Fact]
    public async Task Pause_OrdersAlreadyBegun_GoOnToTheirEnd()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetModeAsync("blocking", workers: 3);
        var tab = await OpenAsync(dashboard);

        await tab.Button("Send 100").ClickAsync();
        await Expect(tab.Worker(3)).ToHaveAttributeAsync("data-state", "stuck");
        await tab.Button("Pause").ClickAsync();
        await Expect(tab.Board).ToHaveAttributeAsync("data-paused", "true");

        foreach (var number in Enumerable.Range(1, 3))
        {
            await Expect(tab.Worker(number)).ToHaveAttributeAsync("data-state", "free");
        }

        var counts = (await dashboard.Api.BoardAsync()).Counts;
        Assert.Equal(CountsAnswer.None with { Accepted = 100, Queued = 100 - counts.Completed, Completed = counts.Completed }, counts);
        Assert.InRange(counts.Completed, 3, 99);
    }

    [Fact]
    public async Task Waiters_TypedOrStepped_AreThatMany()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);
        var waiters = tab.Page.GetByLabel("Waiters", new() { Exact = true }).And(tab.Page.Locator("input"));

        await Expect(waiters).ToBeEnabledAsync();
        await tab.Page.Locator(".fold").First.ClickAsync();
        await waiters.FillAsync("9");
        await waiters.PressAsync("Enter");
        await Expect(tab.Worker(9)).ToHaveAttributeAsync("data-state", "free");
        await tab.Button("More waiters").ClickAsync();

        await Expect(tab.Worker(10)).ToHaveAttributeAsync("data-state", "free");
        await Expect(tab.Worker(11)).ToHaveCountAsync(0);
        Assert.Equal(10, (await dashboard.Api.BoardAsync()).Workers);
    }
}
