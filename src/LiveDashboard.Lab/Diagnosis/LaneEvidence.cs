using LiveDashboard.Lab.Measurement;
using MathNet.Numerics.Statistics;

namespace LiveDashboard.Lab.Diagnosis;

/// <summary>The figures of a lane's samples that a diagnosis rests on, each weighted by the time it stood for.</summary>
internal sealed class LaneEvidence
{
    private const double MsPerSecond = 1000;
    private const double Percent = 100;
    private const int Parts = 8;
    private const int LeastPart = 3;
    private const double NearlyAll = 0.95;

    private readonly List<LaneSample> _queued;

    /// <param name="samples">The samples, oldest first; the first one may lie before the first order began.</param>
    /// <param name="cores">Logical cores the lane may use.</param>
    public LaneEvidence(IReadOnlyList<LaneSample> samples, int cores)
    {
        Cores = cores;
        Samples = samples;
        _queued = [.. samples.Where(sample => Queue(sample) > 0 && InService(sample) > 0)];
        TotalMs = samples.Count == 0 ? 0 : samples[^1].Counts.AtMs;
        QueuedShare = Share(sample => Queue(sample) > 0 && InService(sample) > 0);
        CpuShare = Mean(sample => sample.CpuPercent) / (Percent * cores);
        OthersShare = Mean(sample => sample.OthersPercent ?? 0) / Percent;
        RunningMean = Mean(sample => sample.Counts.Running);
        PartnersMean = Mean(sample => sample.Counts.Held + sample.Counts.Parked);
    }

    public int Cores { get; }

    public IReadOnlyList<LaneSample> Samples { get; }

    /// <summary>How long the lane ran, in milliseconds.</summary>
    public double TotalMs { get; }

    /// <summary>The share of its time in which orders were served while others waited for a thread.</summary>
    public double QueuedShare { get; }

    /// <summary>The share of all cores it used.</summary>
    public double CpuShare { get; }

    /// <summary>The share of all cores that other processes used.</summary>
    public double OthersShare { get; }

    /// <summary>Orders in their own code, on average.</summary>
    public double RunningMean { get; }

    /// <summary>Orders that waited for partners, on average.</summary>
    public double PartnersMean { get; }

    /// <summary>The sample in the middle of the time in which orders waited for a thread; null when none did.</summary>
    public LaneSample? Middle => _queued.Count == 0 ? null : _queued[_queued.Count / 2];

    /// <summary>Whether all had begun before one ended: then none waited for another's worker, only until its own thread ran.</summary>
    public bool IsAllBegunFirst =>
        _queued.Count > 0 && _queued.All(sample => sample.Counts.Unheld == 0)
        && Samples.SkipWhile(sample => sample != _queued[^1]).Skip(1).FirstOrDefault() is { Counts.Done: 0 };

    /// <summary>Orders served at once more later in that time than at its beginning.</summary>
    public double ServedMore => Rise(InService);

    /// <summary>Orders served at once at the beginning of that time.</summary>
    public double ServedFirst => PartsOf(InService).FirstOrDefault();

    /// <summary>
    /// The share of that time in which the orders that were served stood on threads, most of them: no more orders can than there are
    /// threads, so that more of them are known to hold none.
    /// </summary>
    public double StandShare => _queued.Count == 0 ? 0 : _queued.Count(Stands) / (double)_queued.Count;

    /// <summary>How many more in a second of that time: what its threads became more by, since each order stands on one.</summary>
    public double ServedPerSecond => _queued.Count < 2 ? 0
        : ServedMore / Math.Max(1, _queued[^1].Counts.AtMs - _queued[0].Counts.AtMs) * MsPerSecond;

    /// <summary>The share of that time in which answered orders had no thread.</summary>
    public double UnheldShare => _queued.Count == 0 ? 0 : _queued.Count(sample => sample.Counts.Unheld > 0) / (double)_queued.Count;

    /// <summary>The share of all time for which something held.</summary>
    public double Share(Func<LaneSample, bool> holds) => Mean(sample => holds(sample) ? 1 : 0);

    /// <summary>Orders that ended in a second, from the first end to that of nearly all: the last ones may be late for reasons of their own.</summary>
    public double EndedPerSecond()
    {
        var first = Samples.FirstOrDefault(sample => sample.Counts.Done > 0);
        var last = Samples.FirstOrDefault(sample => sample.Counts.Done >= Samples[^1].Counts.Done * NearlyAll);
        return first is null || last is null || last.Counts.AtMs <= first.Counts.AtMs ? 0
            : (last.Counts.Done - first.Counts.Done) / (last.Counts.AtMs - first.Counts.AtMs) * MsPerSecond;
    }

    /// <summary>Orders that wait for a thread: not begun, or answered and without one.</summary>
    public static int Queue(LaneSample sample) => sample.Counts.Waiting + sample.Counts.Unheld;

    /// <summary>Orders that wait and may hold a thread.</summary>
    public static int Standing(LaneSample sample) => sample.Counts.Held + sample.Counts.Resuming;

    private static bool Stands(LaneSample sample) => Standing(sample) <= sample.Threads && Standing(sample) * 2 >= InService(sample);

    private static int InService(LaneSample sample) =>
        sample.Counts.Running + sample.Counts.Held + sample.Counts.Parked + sample.Counts.Resuming;

    // From the first part's median to the highest of a later part's, so that the moment of a change counts for nothing, and neither does
    // a pool that tries fewer threads now and then.
    private double Rise(Func<LaneSample, int> value) => PartsOf(value) is { Count: > 0 } parts ? parts.Max() - parts[0] : 0;

    private List<double> PartsOf(Func<LaneSample, int> value) =>
    [
        .. _queued.Chunk(Math.Max(LeastPart, _queued.Count / Parts)).Select(part => part.Select(sample => (double)value(sample)).Median()),
    ];

    private double Mean(Func<LaneSample, double> value)
    {
        var (sum, before) = (0.0, 0.0);
        foreach (var sample in Samples)
        {
            sum += value(sample) * Math.Max(0, sample.Counts.AtMs - before);
            before = sample.Counts.AtMs;
        }

        return TotalMs <= 0 ? 0 : sum / TotalMs;
    }
}
