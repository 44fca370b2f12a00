using Bunit.TestDoubles;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Flow;
using LiveDashboard.Web.Components.Board.Wall;

namespace LiveDashboard.Web.Tests.Components.Board.Flow;

public sealed class FlowPanelTests : ComponentTest
{
    private readonly List<BoardAddress> _gone = [];

    [Fact]
    public void Loading_ShowsARoomForTheWall()
    {
        var panel = RenderPanel(BoardSnapshot.Empty);

        Assert.Equal("Reading the orders", panel.Find("[aria-busy=true]").GetAttribute("aria-label"));
        Assert.Empty(panel.FindAll("[data-testid=order-wall]"));
        Assert.DoesNotContain("No orders yet", panel.Markup);
    }

    [Fact]
    public void NoOrders_OffersAFirstHundredInsteadOfAWall()
    {
        var panel = RenderPanel(Samples.Snapshot with { Counts = BoardCounts.Zero });

        Assert.NotNull(panel.Button("Start with 100 orders"));
        Assert.Empty(panel.FindAll("[data-testid=order-wall]"));
    }

    [Fact]
    public void Orders_AreOnTheWall() => Assert.Single(RenderPanel(Samples.Snapshot).FindAll("[data-testid=order-wall]"));

    [Fact]
    public void WallThatThrows_LeavesTheCounts()
    {
        ComponentFactories.AddStub<OrderWall>((Func<CapturedParameterView<OrderWall>, string>)(_ => throw new InvalidOperationException("broken")));

        var panel = RenderPanel(Samples.Snapshot);

        Assert.Contains("Could not draw. Showing counts.", panel.Find("[role=alert]").TextContent);
        Assert.Equal("10036", panel.Value("count-total"));
    }

    [Theory]
    [InlineData("Fit", null)]
    [InlineData("1 order in a cell", 1)]
    [InlineData("1k orders in a cell", 1_000)]
    public void Zoom_KeepsTheRestOfTheAddress(string button, int? ordersPerCell)
    {
        var panel = RenderPanel(Samples.Snapshot);

        panel.Button(button).Click();

        Assert.Equal([new BoardAddress(null, OrderStage.Courier, ordersPerCell)], _gone);
    }

    [Fact]
    public void Legend_CountsTheCancelledAndSaysWhichZoomIsOn()
    {
        var panel = RenderPanel(Samples.Snapshot);

        Assert.Equal(("5 cancelled", BoardLinks.Cancelled), (panel.Find(".legend a").TextContent.Trim(), panel.Find(".legend a").GetAttribute("href")));
        Assert.Equal("true", panel.Button("100 orders in a cell").GetAttribute("aria-pressed"));
        Assert.Equal("false", panel.Button("Fit").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void FullPartner_IsInTheLegendAndInTheWordsOfItsCells()
    {
        var kitchen = KitchenProfile.Article.With(StepName.Restaurant, new StepProfile(5_000, Capacity: 8)).Renamed();
        var panel = RenderPanel(Samples.Snapshot with
        {
            Controls = Controls.Default with { Kitchen = kitchen },
            Stations = [new StationSnapshot(StepName.Restaurant, 76, 1_040, PartnerHealth.Healthy)],
        });

        Assert.Equal("queues at the restaurant", panel.Find("[data-testid=queues-restaurant]").TextContent);
        Assert.Equal("|queues at the restaurant, 8 of 8 places busy||", panel.Find("[data-testid=order-wall]").GetAttribute("data-queues"));
        Assert.Empty(RenderPanel(Samples.Snapshot).FindAll(".queues"));
    }

    private IRenderedComponent<FlowPanel> RenderPanel(BoardSnapshot snapshot) => Render<FlowPanel>(parameters => parameters
        .Add(component => component.Snapshot, snapshot)
        .Add(component => component.Enabled, true)
        .Add(component => component.Address, new BoardAddress(null, OrderStage.Courier, 100))
        .Add(component => component.Navigate, _gone.Add));
}
