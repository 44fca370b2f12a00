namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Judges by what a checkpoint could not move whether somebody reads the journal's file without end: then the log grows and
/// cannot be begun again.
/// </summary>
internal sealed class LogWatch(TimeProvider time)
{
    private const long PageBytes = 4_096;
    private const long MostBehind = 16 * 1024 * 1024 / PageBytes;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private long? _since;
    private bool _isHeld;

    /// <summary>Takes what a checkpoint told: pages in the log, and how many of them are in the file.</summary>
    /// <returns>True when somebody has begun to hold the file, false when that has ended; null when nothing is new.</returns>
    public bool? Take(long logged, long moved)
    {
        if (logged - moved <= MostBehind)
        {
            _since = null;
            return Change(isHeld: false);
        }

        var now = time.GetTimestamp();
        _since ??= now;
        return time.GetElapsedTime(_since.Value, now) > s_longest ? Change(isHeld: true) : null;
    }

    private bool? Change(bool isHeld) => _isHeld == isHeld ? null : _isHeld = isHeld;
}
