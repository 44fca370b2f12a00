using System.Diagnostics;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Samples the process, at most once a second: a sample costs about ten microseconds a thread.</summary>
internal sealed class ProcessSampler : IDisposable
{
    private const long EveryMs = 1_000;

    private readonly Process _process = Process.GetCurrentProcess();
    private readonly ThreadTimes? _threads = OperatingSystem.IsLinux() ? new ThreadTimes() : null;
    private ProcessUse _last = ProcessUse.Unknown;
    private TimeSpan _processorTime;
    private long _readAt;

    /// <summary>The latest sample; <paramref name="now"/> in milliseconds.</summary>
    public ProcessUse Read(long now)
    {
        var passedMs = now - _readAt;
        if (passedMs < EveryMs)
        {
            return _last;
        }

        _process.Refresh();
        var processorTime = _process.TotalProcessorTime;
        var spent = processorTime - _processorTime;
        var engine = _threads?.Read(passedMs);

        // The first sample has no predecessor: the use since the process start is not that of the last second.
        var isFirst = _readAt == 0;
        _last = new ProcessUse(
            isFirst ? 0 : spent.TotalMilliseconds / passedMs,
            _threads?.Count ?? _process.Threads.Count,
            _process.WorkingSet64,
            isFirst ? null : engine);
        (_processorTime, _readAt) = (processorTime, now);
        return _last;
    }

    public void Dispose() => _process.Dispose();
}
