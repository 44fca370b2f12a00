using Bunit.TestDoubles;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderList;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.OrderList;

[Slow]
public sealed class OrdersScreenTests : ContainerTest
{
    [Fact]
    public async Task Query_InTheAddress_IsSearchedCountedAndCanBeExported()
    {
        await FailAsync(3);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);

        var page = await ShownAsync("/orders?q=status%3Afailed");

        Assert.Equal("3", page.Value("found-count"));
        Assert.Equal(["3", "2", "1"], Orders(page));
        Assert.Equal("Payment: Card declined (402)", page.Find("tbody .why").TextContent.Trim());
        Assert.Equal("status:failed", page.Find("input[type=search]").GetAttribute("value"));
        Assert.Equal("/api/orders/export?format=csv&q=status%3Afailed", page.FindAll("a[download]")[0].GetAttribute("href"));
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("9", false)]
    public async Task Number_ThatIsTyped_OffersTheOrder(string query, bool isThere)
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);

        await Engine.IndexAsync();
        var page = RenderAt("/orders?q=" + query);

        await UntilShownAsync(page, () => page.Markup.Contains("found-count", StringComparison.Ordinal));
        Assert.Equal(isThere ? [$"/orders/{query}"] : [], page.FindAll("[data-testid=numbered] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Search_Submitted_GoesIntoTheAddress()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
        var page = await ShownAsync("/orders?after=2");

        await page.InvokeAsync(() => page.Find("input[type=search]").Change("burst:b1  -mode:async "));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        Assert.Equal("http://localhost/orders?q=burst%3Ab1%20%20-mode%3Aasync", Navigation.Uri);
        await UntilShownAsync(page, () => Orders(page).SequenceEqual(["2", "1"]));
    }

    [Fact]
    public async Task WrongQuery_IsToldBesideTheBoxAndFindsNothing()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
        var page = RenderAt("/orders?q=status%3Alost");

        await UntilShownAsync(page, () => page.FindAll("#search-problem").Count == 1);

        Assert.Contains("use waiting, running, done, failed or cancelled", page.Find("#search-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal(("true", "search-problem"), (page.Find("input[type=search]").GetAttribute("aria-invalid"), page.Find("input[type=search]").GetAttribute("aria-describedby")));
        Assert.True(page.Find("details").HasAttribute("open"));
        Assert.Empty(Orders(page));
    }

    [Fact]
    public async Task Rows_StayWhereTheyAreAndTellHowTheOrdersStandNow()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
        var page = await ShownAsync("/orders?q=status%3Aaccepted");

        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: false), default);

        await UntilShownAsync(page, () => page.FindAll("tr[data-status=completed]").Count == 2);
        await UntilShownAsync(page, () => page.Value("found-count") == "0");
        Assert.Equal(["2", "1"], Orders(page));
    }

    [Fact]
    public async Task NewerOrders_AreToldAndShownWhenAskedFor()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
        var page = await ShownAsync("/orders");
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        await UntilShownAsync(page, () => page.FindAll("[data-testid=newer]").Count == 1);
        var before = Orders(page);

        var words = page.Find("[data-testid=newer]").TextContent.Trim();
        await page.InvokeAsync(() => page.Find("[data-testid=newer]").ClickAsync(new()));

        Assert.Equal(["2", "1"], before);
        Assert.Equal("3 newer orders: show", words);
        Assert.Equal(["5", "4", "3", "2", "1"], Orders(page));
        Assert.Empty(page.FindAll("[data-testid=newer]"));
    }

    [Fact]
    public async Task Pages_LeadForthAndBackByLinks()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(120), null, default);
        var page = await ShownAsync("/orders?q=step%3Apayment");
        Assert.Empty(page.FindAll("a[rel=prev]"));

        await FollowAsync(page, "a[rel=next]");
        Assert.Equal("http://localhost/orders?q=step%3Apayment&after=71", Navigation.Uri);
        await UntilShownAsync(page, () => Orders(page) is ["70", ..]);
        await FollowAsync(page, "a[rel=next]");
        await UntilShownAsync(page, () => Orders(page) is ["20", ..]);

        Assert.Empty(page.FindAll("a[rel=next]"));
        Assert.Equal("/orders?q=step%3Apayment&after=71", page.Find("a[rel=prev]").GetAttribute("href"));
        Assert.Equal("/orders?q=step%3Apayment", page.FindAll(".pager a")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task CursorOfNoPage_IsToldWithAWayOut()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        var page = RenderAt("/orders?q=is%3Alate&after=x");

        await UntilShownAsync(page, () => page.FindAll("[role=alert] a").Count == 1);

        Assert.Equal("/orders?q=is%3Alate", page.Find("[role=alert] a").GetAttribute("href"));
    }

    [Fact]
    public async Task NoOrdersEver_SaysWhereTheyComeFrom()
    {
        var page = RenderAt("/orders");

        await UntilShownAsync(page, () => page.Markup.Contains("No orders yet.", StringComparison.Ordinal));

        Assert.Equal("/", page.Find(".none a").GetAttribute("href"));
    }

    [Fact]
    public async Task NoHits_SayWhatToTakeOut()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        var page = RenderAt("/orders?q=status%3Acancelled+step%3Anotify");

        await UntilShownAsync(page, () => page.FindAll(".none li").Count == 3);

        Assert.Equal(["/orders?q=step%3Anotify", "/orders?q=status%3Acancelled", "/orders"], page.FindAll(".none a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task OrderInTheAddress_IsOpenOverTheListAndLeavesItsAddress()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        var page = await ShownAsync("/orders?q=step%3Apayment&order=2");
        await UntilShownAsync(page, () => page.FindAll("[role=dialog] [data-status]").Count == 1);

        await PressAsync(page, "Close");

        Assert.Equal(("http://localhost/orders?q=step%3Apayment", false), (Navigation.Uri, Navigation.History.First().Options.ReplaceHistoryEntry));
    }

    [Fact]
    public async Task BeforeThePageIsLive_NothingIsSearched()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var page = RenderAt("/orders?q=step%3Apayment");

        Assert.NotNull(page.Find("[aria-label='Searching the orders']"));
        Assert.Equal(("get", "/orders", "q"), (page.Find("form").GetAttribute("method"), page.Find("form").GetAttribute("action"), page.Find("input").GetAttribute("name")));
    }

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        Render<OrdersScreen>();
        Assert.Equal(1, Engine.Board.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Engine.Board.Watchers);
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private static List<string?> Orders(IRenderedComponent<OrdersScreen> page) => [.. page.FindAll("tbody tr").Select(row => row.GetAttribute("data-order"))];

    // What a browser does with a link.
    private Task FollowAsync(IRenderedComponent<OrdersScreen> page, string link) =>
        page.InvokeAsync(() => Navigation.NavigateTo(page.Find(link).GetAttribute("href")!)); // a link leads somewhere

    private IRenderedComponent<OrdersScreen> RenderAt(string address)
    {
        Navigation.NavigateTo(address);
        return Render<OrdersScreen>();
    }

    private async Task<IRenderedComponent<OrdersScreen>> ShownAsync(string address)
    {
        var page = RenderAt(address);
        await UntilShownAsync(page, () => page.FindAll("tbody tr").Count > 0);
        return page;
    }

    private async Task FailAsync(int count)
    {
        var decline = new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(DeclineRate: 1) };
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Steps: decline), default);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(count), null, default);
        await Engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        decline[StepName.Payment] = new(DeclineRate: 0);
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Steps: decline), default);
    }
}
