using AngleSharp.Dom;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Web.Components.Board.Kpi;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Board.Kpi;

public sealed class KpiStripTests : ComponentTest
{
    private static readonly LatencySummary s_latency = new(32_100, 33_000, 34_500, 34_900);

    [Theory]
    [InlineData("In flight", "4,968", "started, not finished")]
    [InlineData("Waiting for a waiter", "5,001", "accepted, not started")]
    [InlineData("Done", "39", "0.4 % of this board")]
    [InlineData("Failed", "23", "0.2 % of this board")]
    [InlineData("Orders/s", "719", "finished, last second")]
    [InlineData("Typical time (p50)", "32.1s", "10.1 s of it being served")]
    [InlineData("Slowest 1 % (p99)", "34.5s", "finished, last 10 s")]
    [InlineData("Waiters stuck", "25%", "2 of 8 standing and waiting")]
    public void Tile_TellsItsFigureAndWhatItMeans(string label, string value, string sub)
    {
        var tile = Tile(
            RenderStrip(Samples.Snapshot with { ThroughputPerSecond = 719, Latency = s_latency, Served = new LatencySummary(10_100, 1, 1, 1) }), label);

        Assert.Equal((value, sub), (tile.QuerySelector(".value")!.TextContent.Trim(), tile.QuerySelector(".sub")!.TextContent));
    }

    [Fact]
    public void EmptyBoard_HasZerosAndDashes()
    {
        var strip = RenderStrip(Samples.Snapshot with { Counts = BoardCounts.Zero, Threads = ThreadCounts.Zero });

        Assert.Equal(["0", "0", "0", "0", "0", "-", "-", "0%"], strip.FindAll(".value").Select(value => value.TextContent.Trim()));
        Assert.Equal("none so far", Tile(strip, "Failed").QuerySelector(".sub")!.TextContent);
    }

    [Fact]
    public void Loading_ShowsSkeletonsInsteadOfFigures()
    {
        var strip = RenderStrip(Samples.Snapshot with { Journal = JournalHealth.Recovering(1, 7) });

        Assert.Equal(8, strip.FindAll(".mud-skeleton").Count);
        Assert.All(strip.FindAll(".value"), value => Assert.Equal("", value.TextContent.Trim()));
        Assert.Equal("23", strip.Value("count-failed"));
    }

    [Fact]
    public void Fault_IsToldAndRetried()
    {
        var strip = RenderStrip(Samples.Snapshot with { Counts = null! });
        Assert.StartsWith("The figures could not be shown.", strip.Find("[role=alert] span").TextContent);

        strip.Render(parameters => parameters.Add(component => component.Snapshot, Samples.Snapshot));
        strip.Button("Retry").Click();

        Assert.Equal("23", strip.Value("count-failed"));
    }

    [Fact]
    public void EveryTile_CanSayHowOldItIs() => Assert.Equal(8, RenderStrip(Samples.Snapshot).FindAll(".ago [data-offline-for]").Count);

    [Fact]
    public void FewOrdersASecond_AreToldOverTenSeconds()
    {
        var tile = Tile(
            RenderStrip(Samples.Snapshot with
            {
                ThroughputPerSecond = 4,
                Series = [.. Enumerable.Range(0, 20).Select(second => Samples.Second(second, finished: second >= 10 && second % 5 == 0 ? 4 : 0))],
            }),
            "Orders/s");

        Assert.Equal(("0.8", "finished, last 10 s"), (tile.QuerySelector(".value")!.TextContent.Trim(), tile.QuerySelector(".sub")!.TextContent));
    }

    [Fact]
    public void Lines_AreDrawnAgainOnlyWithANewSecond()
    {
        var snapshot = Samples.Snapshot with { Series = [Samples.Second(0), Samples.Second(1, inFlight: 16)] };
        var strip = RenderStrip(snapshot);
        var spark = strip.FindComponents<Sparkline>()[0];
        Assert.Equal("M58 10L59 10L60 0", spark.Find(".line").GetAttribute("d"));

        strip.Render(parameters => parameters.Add(component => component.Snapshot, snapshot with { Counts = BoardCounts.Zero }));
        Assert.Equal(1, spark.RenderCount);
        strip.Render(parameters => parameters.Add(component => component.Snapshot, snapshot with { Series = [.. snapshot.Series, Samples.Second(2, inFlight: 4)] }));

        Assert.Equal("M57 10L58 10L59 0L60 15", spark.Find(".line").GetAttribute("d"));
    }

    private static IElement Tile(IRenderedComponent<KpiStrip> strip, string label) =>
        strip.FindAll(".kpi").Single(tile => tile.QuerySelector(".long")!.TextContent == label);

    private IRenderedComponent<KpiStrip> RenderStrip(BoardSnapshot snapshot) =>
        Render<KpiStrip>(parameters => parameters.Add(component => component.Snapshot, snapshot));
}
