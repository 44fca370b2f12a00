using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class RecentOrdersTests : ComponentTest
{
    [Fact]
    public void Row_TellsTheOrderAndLeadsToItsPage()
    {
        var row = RenderTable(Samples.Recent()).Find("tbody tr");

        Assert.Equal("/orders/1042", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            ["#1042", "Priya Nair", "Kimchi Corner", "Courier", "Async", "34.1 s", ""],
            row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Waiting 24.0 s, Payment 2.0 s, Restaurant 5.0 s, Courier 3.1 s", row.QuerySelector("svg.micro")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void NamesAreText_NeverMarkup()
    {
        var table = RenderTable(Samples.Recent(customer: "<img src=x onerror=alert(1)>"));

        Assert.Empty(table.FindAll("img"));
        Assert.Contains("<img src=x onerror=alert(1)>", table.Find("tbody").TextContent);
    }

    [Fact]
    public void ChangedOrder_IsDrawnAgain()
    {
        var table = RenderTable(Samples.Recent());

        table.Render(parameters => parameters.Add(component => component.Orders, [Samples.Recent() with { Status = OrderStatus.Completed }]));

        Assert.Contains("Done", table.Find("tbody").TextContent);
    }

    [Fact]
    public void NoOrders_SaysSo() => Assert.Contains("No orders yet.", RenderTable().Markup);

    private IRenderedComponent<RecentOrders> RenderTable(params RecentOrder[] orders) =>
        Render<RecentOrders>(parameters => parameters.Add(component => component.Orders, orders));
}
