using System.Diagnostics;

namespace LiveDashboard.Lab.Races;

/// <summary>Reads a lane's process from outside: what it cannot tell wrong about itself, however starved it is.</summary>
internal sealed class OutsideProbe(Process process)
{
    private TimeSpan _start;
    private TimeSpan _last;
    private long _lastAt;

    /// <summary>The most threads seen.</summary>
    public int ThreadsPeak { get; private set; }

    /// <summary>The most memory seen, in bytes.</summary>
    public long RssPeak { get; private set; }

    /// <summary>Processor time used since <see cref="Begin"/>, as of the last reading, in milliseconds.</summary>
    public double CpuMs => (_last - _start).TotalMilliseconds;

    /// <summary>Counts from now on.</summary>
    public void Begin()
    {
        process.Refresh();
        (_start, _last, _lastAt) = (process.TotalProcessorTime, process.TotalProcessorTime, Stopwatch.GetTimestamp());
    }

    /// <summary>Reads threads, processor use in percent of one core, and memory in bytes; null when the process has ended.</summary>
    public (int Threads, double CpuPercent, long RssBytes)? Read()
    {
        try
        {
            process.Refresh();
            var (cpu, now) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
            var passed = Stopwatch.GetElapsedTime(_lastAt, now).TotalMilliseconds;
            var percent = passed > 0 ? (cpu - _last).TotalMilliseconds / passed * 100 : 0;
            (_last, _lastAt) = (cpu, now);
            var threads = ThreadCount();
            var rss = process.WorkingSet64;
            (ThreadsPeak, RssPeak) = (Math.Max(ThreadsPeak, threads), Math.Max(RssPeak, rss));
            return (threads, percent, rss);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    // A directory entry a thread: cheaper than reading the state of each, which Process.Threads does.
    private int ThreadCount() => OperatingSystem.IsLinux()
        ? Directory.GetDirectories($"/proc/{process.Id}/task").Length
        : process.Threads.Count;
}
