namespace LiveDashboard.EndToEnd.Tests;

/// <summary>One order's page: what happened to it, and what a person can do about it.</summary>
public sealed class OrderPageTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private static readonly string[] s_steps = ["Payment", "Restaurant", "Courier", "Notify"];

    [Fact]
    public async Task RecentOrder_Opened_ShowsFourStepsWhenDone()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);
        await tab.Button("Send 1").ClickAsync();

        await tab.Page.Locator(".recent").GetByRole(AriaRole.Link).First.ClickAsync();

        await ExpectStatusAsync(tab, "completed");
        var done = tab.Page.Locator(".steps tbody tr").Filter(new() { HasText = "Try 1 · done" });
        await Expect(done).ToHaveCountAsync(s_steps.Length);
        foreach (var step in s_steps)
        {
            await Expect(done.Filter(new() { HasText = step })).ToHaveCountAsync(1);
        }

        await Expect(tab.Button("Cancel order")).ToBeDisabledAsync();
        await Expect(tab.Button("Retry")).ToBeDisabledAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await tab.ExpectCountsAsync(CountsAnswer.Done(1));
    }

    [Fact]
    public async Task RunningOrder_Cancelled_IsCancelledOnItsPageAndOnTheBoard()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetKitchenAsync("article");
        var order = await dashboard.Api.SendOrderAsync();
        var tab = await OpenAsync(dashboard, $"/orders/{order.Id}");
        await ExpectStatusAsync(tab, "running");

        await tab.Button("Cancel order").ClickAsync();
        await tab.Button("Yes, cancel it").ClickAsync();

        await ExpectStatusAsync(tab, "cancelled");
        Assert.Equal("cancelled", (await dashboard.Api.OrderAsync(order.Id)).Status);
        var board = await OpenAsync(dashboard);
        await board.ExpectCountsAsync(CountsAnswer.None with { Accepted = 1, Cancelled = 1 });
    }

    [Fact]
    public async Task DeclinedOrder_SaysWhyAndIsDoneByARetryOnceTheCardWorks()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetDeclineRateAsync(1);
        var order = await dashboard.Api.SendOrderAsync();
        var tab = await OpenAsync(dashboard, $"/orders/{order.Id}");

        await ExpectStatusAsync(tab, "failed");
        await Expect(tab.Page.GetByTestId("order")).ToContainTextAsync("Card declined (402). A retry starts at this step.");
        Assert.Equal(("payment", "declined"), Failure(await dashboard.Api.OrderAsync(order.Id)));
        await dashboard.Api.SetDeclineRateAsync(0);
        await tab.Button("Retry").ClickAsync();
        await tab.Button("Yes, retry it").ClickAsync();

        await ExpectStatusAsync(tab, "completed");
        var done = await dashboard.Api.OrderAsync(order.Id);
        Assert.Null(done.Failure);
        Assert.Equal(2, done.Steps?.Count(attempt => attempt.Name == "payment"));
        Assert.Equal(CountsAnswer.Done(1), (await dashboard.Api.SettledAsync(1)).Counts);
    }

    [Fact]
    public async Task UnknownOrder_Opened_SaysThatThereIsNoneAndOffersTheSearch()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendOrderAsync("Grace Hopper");

        var tab = await OpenAsync(dashboard, "/orders/987654321");

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Order not found" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search orders" }).FillAsync("grace");
        await tab.Button("Search").ClickAsync();
        await Expect(tab.Page.Locator("tr[data-order]").First).ToContainTextAsync("Grace Hopper");
    }

    [Fact]
    public async Task OwnPage_OpenedFromTheBoard_LeadsBackToIt()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync();
        await dashboard.Api.SettledAsync(1);
        var tab = await OpenAsync(dashboard, $"/?order={order.Id}");

        // Before, the page is replaced by the live one, and a click that falls between the two is nobody's.
        await Expect(tab.Button("Async")).ToBeEnabledAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Open its own page" }).ClickAsync();

        await ExpectStatusAsync(tab, "completed");
        await Expect(tab.Page.Locator(".rail .active")).ToContainTextAsync("Board");
        await tab.Page.GetByLabel("Way back").GetByRole(AriaRole.Link, new() { Name = "Board" }).ClickAsync();
        await Expect(tab.Board).ToBeVisibleAsync();
    }

    private static Task ExpectStatusAsync(Tab tab, string status) =>
        Expect(tab.Page.GetByTestId("order")).ToHaveAttributeAsync("data-status", status);

    private static (string?, string?) Failure(OrderAnswer order) => (order.Failure?.Step, order.Failure?.Kind);
}
