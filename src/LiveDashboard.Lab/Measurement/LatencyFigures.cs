using HdrHistogram;

namespace LiveDashboard.Lab.Measurement;

/// <summary>Percentiles of the orders' latencies, each from its intended arrival to its end, in milliseconds.</summary>
public sealed record LatencyFigures(double P50, double P90, double P99, double Max)
{
    private const long LongestUs = 3_600_000_000;
    private const int Digits = 3;
    private const double UsPerMs = 1000;

    /// <summary>The percentiles of an HdrHistogram of microseconds, exact to three digits.</summary>
    internal static LatencyFigures Of(OrderMarks marks)
    {
        var histogram = new LongHistogram(LongestUs, Digits);
        for (var index = 0; index < marks.Count; index++)
        {
            if (marks.LatencyUs(index) is { } latency)
            {
                histogram.RecordValue(Math.Clamp(latency, 0, LongestUs));
            }
        }

        return histogram.TotalCount == 0
            ? new LatencyFigures(0, 0, 0, 0)
            : new LatencyFigures(At(histogram, 50), At(histogram, 90), At(histogram, 99), At(histogram, 100));
    }

    private static double At(LongHistogram histogram, double percentile) => histogram.GetValueAtPercentile(percentile) / UsPerMs;
}
