using System.Diagnostics.Metrics;

namespace LiveDashboard.Orders.Measurement;

/// <summary>How long commits take and how much each holds; recorded once a batch, by the thread that commits.</summary>
internal sealed class JournalInstruments
{
    private readonly TimeProvider _time;
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _size;

    public JournalInstruments(IMeterFactory meters, TimeProvider time)
    {
        var meter = EngineMeter.Of(meters);
        _time = time;
        _duration = meter.CreateHistogram(
            "livedashboard.journal.commit.duration",
            "s",
            "Time from handing a batch of facts to the storage until it is known to be durable.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
            });
        _size = meter.CreateHistogram(
            "livedashboard.journal.batch.size",
            "{fact}",
            "Facts in a committed batch.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536] });
    }

    /// <summary>Begins a commit; returns the timestamp to pass to <see cref="Committed"/>.</summary>
    public long Begin() => _time.GetTimestamp();

    /// <summary>Records a durable batch.</summary>
    /// <param name="began">What <see cref="Begin"/> returned.</param>
    /// <param name="facts">Number of facts in the batch.</param>
    public void Committed(long began, int facts)
    {
        _duration.Record(_time.GetElapsedTime(began).TotalSeconds);
        _size.Record(facts);
    }
}
