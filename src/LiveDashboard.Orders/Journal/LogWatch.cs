namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Detects, from the pages a checkpoint could not move, a reader that holds the journal's file indefinitely: the log then grows
/// and cannot be restarted.
/// </summary>
internal sealed class LogWatch(TimeProvider time)
{
    private const long PageBytes = 4_096;
    private const long MostBehind = 16 * 1024 * 1024 / PageBytes;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private long? _since;
    private bool _isHeld;

    /// <summary>Records a checkpoint's result: pages in the log, and how many of them were moved into the file.</summary>
    /// <returns>True when a reader has begun to hold the file, false when that has ended; null when nothing changed.</returns>
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
