using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Web.Components.OrderDetail;
using LiveDashboard.Web.Components.OrderDetail.Times;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class TimeFiguresTests
{
    [Fact]
    public void FlippedAndRetried_AddsUp() => Assert.Equal(
        [
            "Served: 16.2 s | all attempts together | without what failed 10.0 s",
            "Waited for a waiter: 40.1 s | 37.0 s before the switch to Async | then 3.1 s until one was free",
            "Failed, waited for a retry: 1 min 12 s | until it was retried | Restaurant busy (503)",
            "In all: 2 min 8 s | 16.2 s + 40.1 s + 1 min 12 s | 28 Nov 2026, 14:06:00 to 14:08:08 UTC",
        ],
        Told(Histories.FlippedAndRetried));

    [Fact]
    public void RetriedTwice_AddsUp() => Assert.Equal(
        [
            "Served: 14.0 s | all attempts together | without what failed 10.0 s",
            "Waited for a waiter: 2.0 s | until one was free | 1.0 s + 1.0 s",
            "Failed, waited for a retry: 2 min 40 s | until it was retried, 2 times | Card declined (402)",
            "In all: 2 min 56 s | 14.0 s + 2.0 s + 2 min 40 s | 28 Nov 2026, 14:06:00 to 14:08:56 UTC",
        ],
        Told(Histories.RetriedTwice));

    [Fact]
    public void Interrupted_HasTheRestartApart() => Assert.Equal(
        [
            "Served so far: 2.9 s | usually about 7.1 s left",
            "Waited for a waiter: 100 ms | until one was free",
            "Interrupted by a restart: 10 min | until a waiter repeated the try | nothing was done twice",
            "So far: 10 min 3 s | 2.9 s + 100 ms + 10 min | 28 Nov 2026, 14:06:00 to now UTC",
        ],
        Told(Histories.Interrupted));

    [Fact]
    public void NeverStarted_SaysSo() => Assert.Equal(
        [
            "Served: Never started | no step was begun",
            "Waited for a waiter: 3.7 s | until it was cancelled",
            "In all: 3.7 s | 28 Nov 2026, 14:06:00 to 14:06:03 UTC",
        ],
        Told(Histories.NeverStarted));

    [Fact]
    public void Waiting_PromisesNothingBeforeTheStart() => Assert.Equal(
        ["Served: Not yet | once started, usually 10 s", "Waited for a waiter: 47.1 s | so far", "So far: 47.1 s | 28 Nov 2026, 14:06:00 to now UTC"],
        Told(Histories.Waiting));

    [Fact]
    public void LongerThanUsual_SaysSo()
    {
        var view = Histories.Standing;
        var outlook = OrderOutlook.Of(view, []) with { ToComeMs = [0, 0, 0, 0] };

        Assert.Equal("longer than usual", TimeFigures.Of(view, outlook)[0].First);
    }

    [Fact]
    public void DoneAtOnce_HasNothingToAdd() => Assert.Equal(
        [
            "Served: 10.0 s | from the first step to the last",
            "Waited for a waiter: 0 ms | one was free at once",
            "In all: 10.0 s | 28 Nov 2026, 14:06:00 to 14:06:10 UTC",
        ],
        Told(Histories.AsyncDone));

    [Fact]
    public void AnyLife_SumsToTheWholeTimeOfTheOrder()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var view = Histories.Random(seed);

            Assert.Equal(view.Summary.ElapsedMs, TimeSum.Of(view.Spans).AllMs);
        }
    }

    private static IEnumerable<string> Told(OrderHistory view) => TimeFigures.Of(view, OrderOutlook.Of(view, []))
        .Select(figure => $"{figure.Label}: {figure.Value}{Line(figure.First)}{Line(figure.Second)}".Replace('\u00A0', ' '));

    private static string Line(string text) => text.Length == 0 ? "" : $" | {text}";
}
