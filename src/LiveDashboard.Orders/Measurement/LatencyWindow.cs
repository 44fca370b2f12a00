using HdrHistogram;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Durations of the last ten seconds: one histogram a second (two significant digits, 1 ms to 1 h), merged on demand.</summary>
internal sealed class LatencyWindow
{
    /// <summary>Number of seconds kept.</summary>
    public const int Seconds = 10;

    /// <summary>Longest value recorded, in milliseconds; longer ones are clamped.</summary>
    public const long LongestMs = 3_600_000;

    private readonly IntHistogram[] _histograms;
    private readonly long[] _second = new long[Seconds];
    private readonly IntHistogram _merged = New();

    public LatencyWindow()
    {
        _histograms = [.. Enumerable.Range(0, Seconds).Select(_ => New())];
    }

    /// <summary>Creates a histogram in the layout used everywhere, so that any two can be merged.</summary>
    public static IntHistogram New() => new(LongestMs, 2);

    /// <summary>Records a duration that ended at a time, both in milliseconds.</summary>
    public void Record(long at, long durationMs)
    {
        var second = at / 1000;
        var place = (int)(second % Seconds);
        if (_second[place] != second)
        {
            if (_second[place] > second)
            {
                return;
            }

            _histograms[place].Reset();
            _second[place] = second;
        }

        _histograms[place].RecordValue(Math.Clamp(durationMs, 1, LongestMs));
    }

    /// <summary>The percentiles of what ended in the ten seconds before <paramref name="now"/>; null when nothing did.</summary>
    public LatencySummary? Summary(long now)
    {
        _merged.Reset();
        for (var place = 0; place < Seconds; place++)
        {
            if (_second[place] > (now / 1000) - Seconds)
            {
                _merged.Add(_histograms[place]);
            }
        }

        return Summarize(_merged);
    }

    /// <summary>The percentiles of a histogram; null when it is empty.</summary>
    public static LatencySummary? Summarize(HistogramBase histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return histogram.TotalCount == 0
            ? null
            : new LatencySummary(
                histogram.GetValueAtPercentile(50), histogram.GetValueAtPercentile(90), histogram.GetValueAtPercentile(99), histogram.GetMaxValue());
    }
}
