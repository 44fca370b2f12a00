using System.Diagnostics;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Looks at the process, at most once a second: a look costs about ten microseconds a thread.</summary>
internal sealed class ProcessSampler : IDisposable
{
    private const long EveryMs = 1_000;

    private readonly Process _process = Process.GetCurrentProcess();
    private readonly ThreadTimes? _threads = OperatingSystem.IsLinux() ? new ThreadTimes() : null;
    private ProcessUse _last = ProcessUse.Unknown;
    private TimeSpan _processorTime;
    private long _readAt;

    /// <summary>The use as last looked at; <paramref name="now"/> in milliseconds.</summary>
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

        // The first look has nothing to compare with: what was used since the start of the process is not the last second's.
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
