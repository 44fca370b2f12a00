using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.OrderDetail;
using LiveDashboard.Web.Components.OrderDetail.Times;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class TimeBarsTests
{
    private const double LeastPercent = 0.4;

    [Fact]
    public void AnyEndedLife_FillsTheBarTrueToScale()
    {
        foreach (var view in Enumerable.Range(0, 1_000).Select(Histories.Random).Where(view => view.Summary.Status.IsFinal() && view.Summary.ElapsedMs > 0))
        {
            var bars = Bars(view);
            var from = 0.0;
            foreach (var (part, span) in bars.Whole.Zip(view.Spans))
            {
                Assert.Equal(from, part.From, 6);
                Assert.Equal(Math.Max(LeastPercent, 100.0 * span.Ms / view.Summary.ElapsedMs), part.Width, 6);
                from += 100.0 * span.Ms / view.Summary.ElapsedMs;
            }

            Assert.Equal(100, from, 6);
            Assert.Equal(view.Spans.Count, bars.Whole.Count);
        }
    }

    [Fact]
    public void FlippedAndRetried_MarksTheSwitchAndNamesTheWaits()
    {
        var bars = Bars(Histories.FlippedAndRetried);

        var change = Assert.Single(bars.Switches);
        Assert.Equal(("mode-async", 28.8), (change.Css, Math.Round(change.At, 1)));
        Assert.Equal(
            ["waited 37.0 s before the switch to Async", "failed, waited 1 min 12 s for a retry"],
            bars.Whole.Select(part => part.Label).Where(label => label.Length > 0));
        Assert.Equal(["first", "20 s", "40 s", "1 min", "1 min 20 s", "1 min 40 s", "2 min", "last"], bars.Ticks.Select(tick => tick.Css is "first" or "last" ? tick.Css : tick.Text));
    }

    [Fact]
    public void FlippedAndRetried_ShowsTheServedPartAlone()
    {
        var bars = Bars(Histories.FlippedAndRetried);

        Assert.Equal(
            [
                ("Payment", "2.0 s · waiter 2"), ("Restaurant, attempt 1 failed after 2 tries", "6.2 s · waiters 7 and 3"), ("Restaurant, attempt 2", "5.0 s · waiter 8"),
                ("Courier", "1.0 s · waiter 3"), ("Notify", "2.0 s · waiter 7"),
            ],
            bars.Served.Select(part => (part.Label, part.Sub)));
        Assert.Equal(100, bars.Served.Sum(part => part.Width), 6);
        Assert.Equal(["piece stage-restaurant lost"], bars.Served.Select(part => part.Css).Where(css => css.Contains("lost", StringComparison.Ordinal)));
        Assert.Equal(2, bars.Blocks.Count);
    }

    [Fact]
    public void OnlyServed_HasNoSecondBar()
    {
        var bars = Bars(Histories.AsyncDone);

        Assert.Empty(bars.Served);
        Assert.Equal(["Payment", "Restaurant", "Courier", "Notify"], bars.Whole.Select(part => part.Label));
    }

    [Fact]
    public void NeverStarted_IsOneWait()
    {
        var bars = Bars(Histories.NeverStarted);

        Assert.Equal(("waiting", 0, 100), (Assert.Single(bars.Whole).Css, bars.Whole[0].From, bars.Whole[0].Width));
        Assert.Empty(bars.Served);
    }

    [Fact]
    public void Running_HasWhatIsToComeBehindNow()
    {
        var bars = Bars(Histories.Alone);

        Assert.Equal((51.0, 51.0), bars.Now);
        Assert.Equal(["to-come stage-restaurant", "to-come stage-courier", "to-come stage-notify"], bars.Whole.Select(part => part.Css).Where(css => css.StartsWith("to-come", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(10, 100, "fits-300")]
    [InlineData(10, 20, "fits-420")]
    [InlineData(40, 1, "fits-never")]
    public void Label_IsShownFromTheWidthOnAtWhichItFits(int characters, double percent, string css) => Assert.Equal(css, BarFit.Of(characters, percent));

    private static TimeBars Bars(OrderHistory view) => TimeBars.Of(view, OrderOutlook.Of(view, []));
}
