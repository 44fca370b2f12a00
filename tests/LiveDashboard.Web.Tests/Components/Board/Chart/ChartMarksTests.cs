using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Board.Chart;

namespace LiveDashboard.Web.Tests.Components.Board.Chart;

public sealed class ChartMarksTests
{
    private static readonly SeriesPoint[] s_minute = [.. Enumerable.Range(0, 60).Select(second => Samples.Second(second))];

    [Fact]
    public void BurstsCloseTogether_AreOneLineWithTheirSum()
    {
        var marks = ChartMarks.Of(s_minute, [Burst(6, 1_000), Burst(6.5, 500), Burst(30, 10)]);

        Assert.Equal([(10, 1_500), (50, 10)], marks.Bursts);
        Assert.Contains(marks.Labels, label => label.Text == "1.5k sent");
    }

    [Fact]
    public void Labels_NeverCoverEachOther()
    {
        var marks = ChartMarks.Of(s_minute, [Flip(3, ExecutionMode.Async), Burst(5, 10), Burst(7, 10), Burst(9, 10), Flip(11, ExecutionMode.Blocking), Burst(59, 10)]);

        // 300 pixels wide, as on a phone.
        var spans = marks.Labels.Select(label => (From: (label.At * 3) - (label.IsBefore ? label.Width : 0), label.Width)).ToList();
        Assert.All(spans, span => Assert.True(span.From >= 0 && span.From + span.Width <= 300));
        Assert.All(
            spans.SelectMany((one, place) => spans.Skip(place + 1).Select(other => (one, other))),
            pair => Assert.True(
                pair.one.From + pair.one.Width <= pair.other.From || pair.other.From + pair.other.Width <= pair.one.From));
        Assert.Equal(4, marks.Bursts.Count);
        Assert.Equal(["Blocking 14:06:11", "10 sent"], marks.Labels.Select(label => label.Text));
    }

    [Fact]
    public void ModeBeforeTheFirstSecondMeasured_IsNotDrawn() => Assert.Equal(
        new ChartBand(ExecutionMode.Async, 75, 100, IsChange: false),
        Assert.Single(ChartMarks.Of([.. Enumerable.Range(0, 15).Select(second => Samples.Second(second, mode: ExecutionMode.Async))], []).Bands));

    [Fact]
    public void FlipsThereAndBack_AreABandEach() => Assert.Equal(
        [(ExecutionMode.Blocking, 0, 25), (ExecutionMode.Async, 25, 50), (ExecutionMode.Blocking, 50, 100)],
        ChartMarks.Of(s_minute, [Flip(15, ExecutionMode.Async), Flip(30, ExecutionMode.Blocking)]).Bands.Select(band => (band.Mode, band.From, band.To)));

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(10, 2, 10)]
    [InlineData(11, 2, 20)]
    [InlineData(7_401, 10, 8_000)]
    [InlineData(1_000_000, 10, 1_000_000)]
    public void Axis_ReachesToTheNextRoundFigure(double figure, long least, long top) => Assert.Equal(top, ChartScale.For(figure, least).Top);

    private static BoardMarker Burst(double second, int count) => new(s_minute[0].At.AddSeconds(second), count, ExecutionMode.Blocking);

    private static BoardMarker Flip(double second, ExecutionMode mode) => new(s_minute[0].At.AddSeconds(second), 0, mode);
}
