using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Components.OrderList;

namespace LiveDashboard.Web.Tests.Components.OrderList;

public sealed class FoundOrdersTests : ComponentTest
{
    private static readonly OrderListView s_page = new() { Query = OrderQuery.All, Rows = [Samples.Order().Summary], Count = 1, CountThen = 1 };

    [Fact]
    public void Search_BehindTheNewestFacts_SaysSo()
    {
        var page = RenderPage(s_page with { FactsBehind = 1_234 });

        Assert.Contains("Names of the newest orders are not searchable yet: the last 1,234 facts", page.Find(".behind").TextContent, StringComparison.Ordinal);
        Assert.Empty(RenderPage(s_page).FindAll(".behind"));
    }

    [Fact]
    public void ManyNewerOrders_AreNotCountedToTheLast()
    {
        Assert.Contains("1 newer order: show", RenderPage(s_page with { Newer = 1 }).Markup, StringComparison.Ordinal);
        Assert.Contains("100 or more newer orders: show", RenderPage(s_page with { Newer = 100 }).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Result_ThatIsNoLongerWhatIsShown_SaysSoAndLeavesTheRows()
    {
        var page = RenderPage(s_page with { Count = 0 });

        Assert.Contains("The result has changed: show", page.Find("[data-testid=newer]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("tbody tr"));
        Assert.Empty(RenderPage(s_page).FindAll("[data-testid=newer]"));
    }

    [Fact]
    public void Fault_IsToldAndTheRowsStay()
    {
        var page = RenderPage(s_page, "Could not be searched.");

        Assert.Contains("Could not be searched.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public void Row_TellsTheOrderAndOpensItWithoutLosingTheSearch()
    {
        var row = RenderPage(s_page).Find("tbody tr");

        Assert.Equal("/orders?q=is%3Alate&order=1042", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            ["#1042", "Priya Nair", "Kimchi Corner", "Restaurant", "Late", "Blocking", "3 Mar 2026 14:06:12", "5.7 s", "47.1 s"],
            row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Where(text => text.Length > 0));
    }

    [Fact]
    public async Task Choice_GoesWhenAnotherSearchIsShown()
    {
        var page = RenderPage(s_page);
        await page.InvokeAsync(() => page.Find("tbody input").Change(true));
        Assert.Contains("1 chosen", page.Markup, StringComparison.Ordinal);

        page.Render(parameters => parameters.Add(found => found.Address, new OrdersAddress("step:payment")));

        Assert.DoesNotContain("1 chosen", page.Markup, StringComparison.Ordinal);
        Assert.True(page.Button("Retry").HasAttribute("disabled"));
    }

    [Fact]
    public void Export_Clicked_SaysWhatIsDownloadedUntilAnotherSearchIsShown()
    {
        var page = RenderPage(s_page with { Count = 1_234 });
        Assert.Empty(page.FindAll("[data-testid=exported]"));

        page.Find("a[href*='format=csv']").Click();
        Assert.Equal("Download started: 1,234 orders as CSV. Your browser saves the file.", page.Find("[data-testid=exported]").TextContent);

        page.Render(parameters => parameters.Add(found => found.Address, new OrdersAddress("step:payment")));
        Assert.Empty(page.FindAll("[data-testid=exported]"));
    }

    private IRenderedComponent<FoundOrders> RenderPage(OrderListView page, string? problem = null) => Render<FoundOrders>(parameters => parameters
        .Add(found => found.Page, page)
        .Add(found => found.Address, new OrdersAddress("is:late"))
        .Add(found => found.Problem, problem)
        .Add(found => found.LateAfterMs, 50_000)
        .Add(found => found.Enabled, true));
}
