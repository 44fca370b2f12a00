using System.Globalization;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>What the app is for: waiters that stand and wait, and the queue that drains when the toggle is flipped.</summary>
public sealed class BlockingTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int Workers = 8;

    [Fact]
    public async Task Blocking_OneHundredOrders_HoldsEveryWaiterUntilItsOrderIsDoneWhileAsyncDrainsTheQueue()
    {
        var dashboard = await StartAsync(KeyValuePair.Create("Kitchen__Name", "article"));
        await dashboard.Api.SetModeAsync("blocking", Workers);
        var tab = await OpenAsync(dashboard);

        await tab.ExpectModeAsync("Blocking");
        await tab.Button("Send 100").ClickAsync();
        var held = await HeldAsync(tab);
        await tab.ExpectCountAsync("queued", 100 - Workers);

        await tab.Button("Async").ClickAsync();

        await AssertStillHeldAsync(tab, held);
        await tab.ExpectCountAsync("queued", 0);
        await tab.ExpectCountsAsync(CountsAnswer.Done(100));
        var orders = await dashboard.Api.AllOrdersAsync();
        Assert.Equal(held.Order(), orders.Where(order => order.Mode == "blocking").Select(order => order.Id).Order());
        Assert.Equal(100 - Workers, orders.Count(order => order.Mode == "async"));
    }

    private static async Task<IReadOnlyList<long>> HeldAsync(Tab tab)
    {
        var held = new List<long>();
        for (var number = 1; number <= Workers; number++)
        {
            await Expect(tab.Worker(number)).ToHaveAttributeAsync("data-state", "stuck");
            held.Add(long.Parse(await tab.Worker(number).GetAttributeAsync("data-order") ?? "", CultureInfo.InvariantCulture));
        }

        Assert.Equal(Workers, held.Distinct().Count());
        return held;
    }

    private static async Task AssertStillHeldAsync(Tab tab, IReadOnlyList<long> held)
    {
        await tab.ExpectModeAsync("Async");
        for (var number = 1; number <= Workers; number++)
        {
            await Expect(tab.Worker(number)).ToHaveAttributeAsync("data-order", $"{held[number - 1]}");
        }
    }
}
