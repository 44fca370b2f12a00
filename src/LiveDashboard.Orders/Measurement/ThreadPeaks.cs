namespace LiveDashboard.Orders.Measurement;

/// <summary>The peak thread count of the process, second by second, over the last hour.</summary>
internal sealed class ThreadPeaks
{
    private const int Seconds = 3600;

    private readonly Lock _lock = new();
    private readonly (long Second, int Threads)[] _peaks = new (long, int)[Seconds];

    /// <summary>Records the number of threads at a time, in Unix milliseconds.</summary>
    public void Record(long now, int threads)
    {
        var second = now / 1000;
        lock (_lock)
        {
            ref var peak = ref _peaks[second % Seconds];
            peak = peak.Second == second ? (second, Math.Max(peak.Threads, threads)) : (second, threads);
        }
    }

    /// <summary>
    /// The peak between two times, in Unix milliseconds. Between two looks the last one holds: a run too short for one has its count.
    /// 0 when nothing was recorded before its end.
    /// </summary>
    public int Between(long from, long to)
    {
        lock (_lock)
        {
            var (most, last) = (0, (Second: 0L, Threads: 0));
            foreach (var peak in _peaks)
            {
                if (peak.Second >= from / 1000 && peak.Second <= to / 1000)
                {
                    most = Math.Max(most, peak.Threads);
                }
                else if (peak.Second < from / 1000 && peak.Second > last.Second)
                {
                    last = peak;
                }
            }

            return most > 0 ? most : last.Threads;
        }
    }
}
