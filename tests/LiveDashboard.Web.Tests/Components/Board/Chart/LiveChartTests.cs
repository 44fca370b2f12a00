using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Board.Chart;

namespace LiveDashboard.Web.Tests.Components.Board.Chart;

public sealed class LiveChartTests : ComponentTest
{
    private static readonly DateTimeOffset s_begin = Samples.Second(0).At;

    private static readonly BoardSnapshot s_flipped = Samples.Snapshot with
    {
        Series = [.. Enumerable.Range(0, 60).Select(second => Samples.Second(second, inFlight: second < 45 ? 8 : 7_400, finished: second == 50 ? 719 : 0))],
        Markers =
        [
            new BoardMarker(s_begin.AddSeconds(6), 10_000, ExecutionMode.Blocking),
            new BoardMarker(s_begin.AddSeconds(30), 0, ExecutionMode.Async),
        ],
    };

    [Fact]
    public void Flip_ShowsABandForEachModeAndAFlagAtTheChange()
    {
        var chart = RenderChart(s_flipped);

        Assert.Equal(
            [("band mode-blocking", "0%", "50%"), ("band mode-async", "50%", "50%")],
            chart.FindAll(".ground:not(.second) rect.band").Select(band => (band.ClassName, band.GetAttribute("x"), band.GetAttribute("width"))));
        Assert.Equal(("50%", "50%"), (chart.Find("line.change").GetAttribute("x1"), chart.Find(".label.is-flag").GetAttribute("style")?["left: ".Length..]));
        Assert.Equal(["Async 14:06:30", "10k sent"], chart.FindAll(".label").Select(label => label.TextContent));
    }

    [Fact]
    public void Burst_IsADashedLineWithItsCount()
    {
        var chart = RenderChart(s_flipped);

        Assert.Equal("10%", chart.Find("line.burst").GetAttribute("x1"));
        Assert.Equal("left: 10%", chart.FindAll(".label").Single(label => label.TextContent.Contains("10k sent", StringComparison.Ordinal)).GetAttribute("style"));
    }

    [Fact]
    public void Picture_IsToldInOneSentence() => Assert.Equal(
        "Last 60 seconds: at most 7,400 orders in flight, 719 finished, mode Blocking, then Async.",
        RenderChart(s_flipped).Find("[role=img]").GetAttribute("aria-label"));

    [Fact]
    public void FewOrdersBesideThousands_AreToldInWords()
    {
        var few = RenderChart(s_flipped).Find(".few text");

        Assert.Equal(("only 8 in flight", "25%"), (few.TextContent, few.GetAttribute("x")));
        Assert.Empty(RenderChart(s_flipped with { Series = [.. s_flipped.Series.Take(40)] }).FindAll(".few"));
    }

    [Fact]
    public void Axes_ReachToRoundFigures() =>
        Assert.Equal(["8k", "4k", "0", "800", "400", "0"], RenderChart(s_flipped).FindAll(".axis text").Select(tick => tick.TextContent));

    [Fact]
    public void SecondLeftOut_IsAGapInTheLine() => Assert.Equal(
        "M57 20L58 20M59 60L60 60",
        RenderChart(Samples.Snapshot with { Series = [Samples.Second(0), Samples.Second(2, inFlight: 4)] }).Find("path.line").GetAttribute("d"));

    [Fact]
    public void OneFinishedAmongThousands_IsStillABar() => Assert.Equal(
        "M58.12 100V98.5H58.88V100ZM59.12 100V10H59.88V100Z",
        RenderChart(Samples.Snapshot with { Series = [Samples.Second(0, finished: 1), Samples.Second(1, finished: 9_000)] }).Find("path.bars").GetAttribute("d"));

    [Fact]
    public void FailedTries_AreThinBarsOnTheSameAxisAndInTheSentence()
    {
        var chart = RenderChart(Samples.Snapshot with { Series = [Samples.Second(0), Samples.Second(1) with { FailedTries = 180 }] });

        Assert.Equal("M59.4 100V10H59.6V100Z", chart.Find("path.tries").GetAttribute("d"));
        Assert.Contains("6 finished, 180 tries failed, mode", chart.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("failed tries", chart.Find(".title em").TextContent);
        Assert.Empty(RenderChart(s_flipped).FindAll(".title em"));
    }

    [Fact]
    public void Crosshair_FindsTheFiguresOfEverySecond()
    {
        var data = RenderChart(s_flipped).Find(".plots");

        var (inFlight, finished) = (data.GetAttribute("data-in-flight")!.Split(','), data.GetAttribute("data-finished")!.Split(','));
        Assert.Equal((60, "8", "7400"), (inFlight.Length, inFlight[0], inFlight[59]));
        Assert.Equal((60, "719"), (finished.Length, finished[50]));
        Assert.Equal($"{s_begin.AddSeconds(60).ToUnixTimeMilliseconds()}", data.GetAttribute("data-end"));
    }

    [Fact]
    public void Nothing_SaysSoOnItsAxes()
    {
        var chart = RenderChart(Samples.Snapshot with { Series = [Samples.Second(0, inFlight: 0, finished: 0)] });

        Assert.Equal("Nothing in the last 60 s", chart.Find(".none").TextContent);
        Assert.Equal(["10", "5", "0", "2", "1", "0"], chart.FindAll(".axis text").Select(tick => tick.TextContent));
    }

    [Fact]
    public void Loading_ShowsTheAxesOnly()
    {
        var chart = RenderChart(Samples.Snapshot with { Journal = JournalHealth.Recovering(1, 7) });

        Assert.Equal(["−60 s", "−45 s", "−30 s", "−15 s", "now"], chart.FindAll(".times text").Select(label => label.TextContent));
        Assert.Empty(chart.FindAll(".none, .band, .label"));
    }

    [Fact]
    public void Fault_IsToldAndRetried()
    {
        var chart = RenderChart(s_flipped with { Series = null! });
        Assert.StartsWith("No data.", chart.Find("[role=alert] span").TextContent);

        chart.Render(parameters => parameters.Add(component => component.Snapshot, s_flipped));
        chart.Button("Retry").Click();

        Assert.Equal(4, chart.FindAll("rect.band").Count);
    }

    [Fact]
    public void SameSecondsAndMarkers_AreNotDrawnAgain()
    {
        var chart = RenderChart(s_flipped);
        var plots = chart.FindComponent<ChartPlots>();
        var drawn = plots.RenderCount;

        chart.Render(parameters => parameters.Add(component => component.Snapshot, s_flipped with { Version = 8, Markers = [.. s_flipped.Markers] }));
        Assert.Equal(drawn, plots.RenderCount);
        chart.Render(parameters => parameters.Add(component => component.Snapshot, s_flipped with { Markers = [] }));

        Assert.Empty(chart.FindAll("line.burst"));
    }

    private IRenderedComponent<LiveChart> RenderChart(BoardSnapshot snapshot) =>
        Render<LiveChart>(parameters => parameters.Add(component => component.Snapshot, snapshot));
}
