using LiveDashboard.Orders.Measurement;

namespace LiveDashboard.Orders.Tests.Measurement;

public sealed class LatencyWindowTests
{
    private const long Now = 1_790_000_000_500;

    [Fact]
    public void Summary_OfTheLastTenSeconds_ForgetsWhatIsOlder()
    {
        var window = new LatencyWindow();
        window.Record(Now - 15_000, 9_000);
        window.Record(Now - 5_000, 120);

        var summary = window.Summary(Now);

        Assert.Equal(120, summary!.Max, 1.0);
        Assert.Null(window.Summary(Now + 20_000));
    }

    [Fact]
    public void Summary_OfManyDurations_KeepsTwoDigits()
    {
        var window = new LatencyWindow();
        for (var duration = 1; duration <= 1000; duration++)
        {
            window.Record(Now, duration);
        }

        var summary = window.Summary(Now)!;

        Assert.InRange(summary.P50, 495, 505);
        Assert.InRange(summary.P99, 980, 1000);
    }
}
