using AngleSharp.Dom;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Recent;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Tests.Components.Board.Recent;

public sealed class RecentOrdersTests : ComponentTest
{
    private static readonly BoardAddress s_courier = BoardAddress.Plain with { Stage = OrderStage.Courier };

    [Fact]
    public void Row_TellsTheOrderAndOpensIt()
    {
        var row = RenderTable(Samples.Recent()).Find("tbody tr");

        Assert.Equal("/?order=1042", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            ["#1042", "Priya Nair", "Kimchi Corner", "Courier", "Async", "10.1 s", "24.0 s", ""],
            row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Waited 24.0 s, Payment 2.0 s, Restaurant 5.0 s, Courier 3.1 s", row.QuerySelector("svg.micro")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Row_OfAnOrderThatWaitedThroughASwitch_MarksIt() => Assert.Equal(
        "switch mode-async", RenderTable(Samples.Recent() with { SwitchedAfterMs = 20_000 }).Find("tbody .switch").ClassName);

    [Fact]
    public void Row_OfAnOrderThatNeverStarted_WasNotServed()
    {
        var order = Samples.Recent() with { Status = OrderStatus.Cancelled, ElapsedMs = 3_700, WaitedMs = 3_700, StepMs = [0, 0, 0, 0] };

        Assert.Equal(["-", "3.7 s"], RenderTable(order).FindAll("tbody .num").Select(cell => cell.TextContent));
    }

    [Fact]
    public void OpenOrder_IsMarkedInTheList()
    {
        var table = RenderTable(s_courier with { Order = new OrderId(7) }, Samples.Recent(), Samples.Recent(7));

        Assert.Equal("#7", table.Find("tr.cur[aria-current=true] a").TextContent);
        Assert.Equal(["/?order=1042&stage=courier", "/?order=7&stage=courier"], table.FindAll("tbody a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void NamesAreText_NeverMarkup()
    {
        var table = RenderTable(Samples.Recent(customer: "<img src=x onerror=alert(1)>"));

        Assert.Empty(table.FindAll("img"));
        Assert.Contains("<img src=x onerror=alert(1)>", table.Find("tbody").TextContent);
    }

    [Fact]
    public void Stage_Chosen_IsAskedForAndShowsOnlyItsOrders()
    {
        BoardAddress? wished = null;
        var table = Render<RecentOrders>(parameters => parameters
            .Add(component => component.Orders, [Samples.Recent() with { Step = StepName.Notify }, Samples.Recent(7)])
            .Add(component => component.Address, BoardAddress.Plain with { OrdersPerCell = 10 })
            .Add(component => component.Navigate, address => wished = address));

        table.Find("select").Change(nameof(OrderStage.Courier));
        Assert.Equal(new BoardAddress(null, OrderStage.Courier, 10), wished);
        table.Render(parameters => parameters.Add(component => component.Address, wished));

        Assert.Equal("#7", Assert.Single(table.FindAll("tbody a")).TextContent);
        Assert.Equal("Courier", table.Find("select").GetAttribute("value"));
        table.Find("select").Change("");
        Assert.Null(wished?.Stage);
    }

    [Theory]
    [InlineData(OrderStage.Restaurant, "None of the last 2 orders is at Restaurant.")]
    [InlineData(OrderStage.Failed, "None of the last 2 orders is failed.")]
    public void Stage_WithoutOrders_SaysSo(OrderStage stage, string words) => Assert.Equal(
        words, RenderTable(BoardAddress.Plain with { Stage = stage }, Samples.Recent(), Samples.Recent(7)).Find(".none").TextContent);

    [Fact]
    public void NewerList_IsShownTwiceASecond()
    {
        var table = RenderTable(Samples.Recent());

        Clock.Advance(TimeSpan.FromMilliseconds(499));
        Show(table, Samples.Recent(8));
        Assert.Equal("#1042", table.Find("tbody a").TextContent);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        Show(table, Samples.Recent(9));

        Assert.Equal("#9", table.Find("tbody a").TextContent);
    }

    [Theory]
    [InlineData("mouse", "#1042", "held while you choose")]
    [InlineData("touch", "#9", "latest change first")]
    public void List_UnderAPointer_StandsStillUntilItLeaves(string device, string shown, string words)
    {
        var table = RenderTable(Samples.Recent());

        table.Find(".body").PointerEnter(new PointerEventArgs { PointerType = device });
        ShowLater(table, Samples.Recent(9));
        Assert.Equal((shown, words), (table.Find("tbody a").TextContent, table.Find(".sub").TextContent));
        table.Find(".body").PointerLeave(new PointerEventArgs());
        ShowLater(table, Samples.Recent(10));

        Assert.Equal("#10", table.Find("tbody a").TextContent);
    }

    [Fact]
    public void List_WalkedByKeyboard_StandsStillUntilTheFocusLeaves()
    {
        var table = RenderTable(Samples.Recent());

        table.Find(".body").KeyUp("Tab");
        ShowLater(table, Samples.Recent(9));
        Assert.Equal("#1042", table.Find("tbody a").TextContent);
        table.Find(".body").FocusOut();
        ShowLater(table, Samples.Recent(10));

        Assert.Equal("#10", table.Find("tbody a").TextContent);
    }

    [Fact]
    public void HeldList_OfAClearedBoard_IsEmptiedAtOnce()
    {
        var table = RenderTable(Samples.Recent());
        table.Find(".body").PointerEnter(new PointerEventArgs { PointerType = "mouse" });

        Show(table);

        Assert.Equal("No orders yet.", table.Find(".none").TextContent);
    }

    [Fact]
    public void Row_ThatIsTheSame_IsNotDrawnAgain()
    {
        var table = RenderTable(Samples.Recent(), Samples.Recent(7));
        ShowLater(table, Samples.Recent(), Samples.Recent(7));
        var rows = table.FindComponents<RecentRow>();
        var drawn = rows.Select(row => row.RenderCount).ToList();

        ShowLater(table, Samples.Recent(), Samples.Recent(7) with { StepMs = [2_000, 5_000, 3_200, 0] });

        Assert.Equal([false, true], rows.Select((row, place) => row.RenderCount > drawn[place]));
    }

    [Fact]
    public void Loading_ShowsEightSkeletonRows()
    {
        var table = Render<RecentOrders>(parameters => parameters.Add(component => component.Orders, []).Add(component => component.Loading, true));

        Assert.Equal(8, table.FindAll(".bone-row .mud-skeleton").Count);
        Assert.DoesNotContain("No orders yet.", table.Markup);
    }

    [Fact]
    public void Fault_IsToldAndRetried()
    {
        var table = RenderTable(new RecentOrder[] { null! });
        Assert.Equal("The orders could not be listed.", table.Find("[role=alert] span").TextContent);

        ShowLater(table, Samples.Recent());
        table.Button("Retry").Click();

        Assert.Equal("#1042", table.Find("tbody a").TextContent);
    }

    [Fact]
    public void NoOrders_SaysSo() => Assert.Equal("No orders yet.", RenderTable().Find(".none").TextContent);

    private static void Show(IRenderedComponent<RecentOrders> table, params RecentOrder[] orders) =>
        table.Render(parameters => parameters.Add(component => component.Orders, orders));

    private void ShowLater(IRenderedComponent<RecentOrders> table, params RecentOrder[] orders)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        Show(table, orders);
    }

    private IRenderedComponent<RecentOrders> RenderTable(params RecentOrder[] orders) => RenderTable(BoardAddress.Plain, orders);

    private IRenderedComponent<RecentOrders> RenderTable(BoardAddress address, params RecentOrder[] orders) => Render<RecentOrders>(parameters => parameters
        .Add(component => component.Orders, orders)
        .Add(component => component.Address, address));
}
