using System.Diagnostics;

namespace LiveDashboard.Lab.Bursts;

/// <summary>Watches this process fifty times a second: its threads, its memory, its processor time.</summary>
internal sealed class OwnUse : IDisposable
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(20);

    private readonly Process _process = Process.GetCurrentProcess();
    private readonly TimeSpan _cpuBefore;
    private readonly long _rssBefore;
    private readonly Timer _timer;
    private long _rssPeak;
    private int _threadsPeak;

    public OwnUse()
    {
        _rssBefore = Environment.WorkingSet;
        _cpuBefore = _process.TotalProcessorTime;
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, s_every);
    }

    /// <summary>The most memory, in bytes.</summary>
    public long RssPeak => Volatile.Read(ref _rssPeak);

    /// <summary>The most memory beyond what was held before, in bytes.</summary>
    public long RssGrowth => Math.Max(0, RssPeak - _rssBefore);

    /// <summary>The most threads.</summary>
    public int ThreadsPeak => Volatile.Read(ref _threadsPeak);

    /// <summary>Processor time since the beginning.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime - _cpuBefore;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _process.Dispose();
    }

    private void Look()
    {
        Volatile.Write(ref _rssPeak, Math.Max(RssPeak, Environment.WorkingSet));
        var threads = OperatingSystem.IsLinux() ? Directory.GetDirectories("/proc/self/task").Length : Process.GetCurrentProcess().Threads.Count;
        Volatile.Write(ref _threadsPeak, Math.Max(ThreadsPeak, threads));
    }
}
