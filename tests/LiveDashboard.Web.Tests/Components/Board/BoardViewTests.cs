using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class BoardViewTests : ComponentTest
{
    [Theory]
    [InlineData("count-total", "10036")]
    [InlineData("count-queued", "5001")]
    [InlineData("count-payment", "1501")]
    [InlineData("count-restaurant", "2829")]
    [InlineData("count-courier", "371")]
    [InlineData("count-notify", "267")]
    [InlineData("count-done", "39")]
    [InlineData("count-failed", "23")]
    [InlineData("count-cancelled", "5")]
    public void Count_StandsOnceAsAPlainInteger(string testId, string value) => Assert.Equal(value, RenderBoard(Samples.Snapshot).Value(testId));

    [Fact]
    public void Root_CarriesSequenceAndPause()
    {
        var root = RenderBoard(Samples.Snapshot with { Controls = Controls.Default with { Paused = true } }).Find("[data-sequence]");

        Assert.Equal(("4711", "true"), (root.GetAttribute("data-sequence"), root.GetAttribute("data-paused")));
    }

    [Fact]
    public void Figures_OfFinishedOrders_AreShown()
    {
        var hero = RenderBoard(Samples.Snapshot with
        {
            Served = new LatencySummary(32_100, 33_000, 34_500, 34_900),
            Late = 4,
            Series = [.. Enumerable.Range(0, 12).Select(second => Samples.Second(second, finished: second < 2 ? 1_000 : 7))],
        }).Find(".hero");

        Assert.Equal(
            ["In flight 4,968", "Done in 10 s 70", "Typical time 32.1 s", "Slowest 1 % 34.5 s", "Failed 23", "Late 4"],
            hero.QuerySelectorAll(".number").Select(number => $"{number.QuerySelector("span")!.TextContent} {number.QuerySelector("b")!.TextContent}"));
        Assert.Equal(("2 of 8", "standing and waiting"), (hero.QuerySelector(".waiters-hero b")!.TextContent, hero.QuerySelector(".waiters-hero strong")!.TextContent));
    }

    [Fact]
    public void Station_ShowsItsPartnersHealthAndTypicalTime()
    {
        var station = new StationSnapshot(StepName.Courier, 371, 1_040, PartnerHealth.Retrying);

        var text = RenderBoard(Samples.Snapshot with { Stations = [station] }).Find("li:has([data-testid=count-courier])").TextContent;

        Assert.Contains("Retrying", text);
        Assert.Contains("1.0 s", text);
    }

    [Fact]
    public void NoOrders_OffersAFirstHundred()
    {
        var sent = new List<BurstRequest>();
        var board = Render<BoardView>(parameters => parameters
            .Add(component => component.Snapshot, Samples.Snapshot with { Counts = BoardCounts.Zero })
            .Add(component => component.Controls, Controls.Default)
            .Add(component => component.Enabled, true)
            .AddCascadingValue(BoardCommands.None with { Send = EventCallback.Factory.Create<BurstRequest>(this, sent.Add) }));

        board.Button("Start with 100 orders").Click(new MouseEventArgs { Detail = 1 });
        board.Button("Start with 100 orders").Click(new MouseEventArgs { Detail = 2 });

        Assert.Equal([new BurstRequest(100)], sent);
        Assert.Contains("No orders yet.", board.Markup);
    }

    private IRenderedComponent<BoardView> RenderBoard(BoardSnapshot snapshot) => Render<BoardView>(parameters => parameters
        .Add(component => component.Snapshot, snapshot)
        .Add(component => component.Controls, snapshot.Controls)
        .Add(component => component.Enabled, true));
}
