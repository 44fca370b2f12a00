using System.Diagnostics;

namespace LiveDashboard.Lab.Races;

/// <summary>Reads a lane's process from outside: what it cannot tell wrong about itself, however starved it is.</summary>
internal sealed class OutsideProbe(Process process)
{
    private const double Percent = 100;

    private TimeSpan _start;
    private TimeSpan _last;
    private long _lastAt;
    private MachineUse? _machineStart;
    private MachineUse? _machineLast;

    /// <summary>The most threads seen.</summary>
    public int ThreadsPeak { get; private set; }

    /// <summary>The most memory seen, in bytes.</summary>
    public long RssPeak { get; private set; }

    /// <summary>Processor time used since <see cref="Begin"/>, as of the last reading, in milliseconds.</summary>
    public double CpuMs => (_last - _start).TotalMilliseconds;

    /// <summary>What other processes used of the machine's cores meanwhile, in percent of all of them; null where the system does not tell.</summary>
    public double? OthersPercent => Others(_machineStart, _machineLast, CpuMs);

    /// <summary>Counts from now on.</summary>
    public void Begin()
    {
        process.Refresh();
        (_start, _last, _lastAt) = (process.TotalProcessorTime, process.TotalProcessorTime, Stopwatch.GetTimestamp());
        _machineStart = _machineLast = MachineUse.Now();
    }

    /// <summary>
    /// Reads threads, processor use in percent of one core, what others used in percent of all cores, and memory in bytes; null when the
    /// process has ended.
    /// </summary>
    public (int Threads, double CpuPercent, double? OthersPercent, long RssBytes)? Read()
    {
        try
        {
            process.Refresh();
            var (cpu, now) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
            var passed = Stopwatch.GetElapsedTime(_lastAt, now).TotalMilliseconds;
            var machine = MachineUse.Now();
            var used = (cpu - _last).TotalMilliseconds;
            var percent = passed > 0 ? used / passed * Percent : 0;
            var others = Others(_machineLast, machine, used);
            (_last, _lastAt, _machineLast) = (cpu, now, machine);
            var threads = ThreadCount();
            var rss = process.WorkingSet64;
            (ThreadsPeak, RssPeak) = (Math.Max(ThreadsPeak, threads), Math.Max(RssPeak, rss));
            return (threads, percent, others, rss);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static double? Others(MachineUse? from, MachineUse? to, double ownMs) =>
        from is { } start && to is { } end && end.AllMs > start.AllMs
            ? Math.Max(0, end.BusyMs - start.BusyMs - ownMs) / (end.AllMs - start.AllMs) * Percent
            : null;

    // A directory entry a thread: cheaper than reading the state of each, which Process.Threads does.
    private int ThreadCount() => OperatingSystem.IsLinux()
        ? Directory.GetDirectories($"/proc/{process.Id}/task").Length
        : process.Threads.Count;
}
