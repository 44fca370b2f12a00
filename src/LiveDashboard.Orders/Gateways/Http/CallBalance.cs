namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// Whether enough calls of a burst have ended to judge a partner by. Failures often come sooner than successes: of calls sent at the
/// same moment the first to end can all have failed though most of them will succeed.
/// </summary>
/// <param name="windowMs">How far back ended calls are counted, milliseconds; at least this, at most twice.</param>
internal sealed class CallBalance(long windowMs)
{
    private readonly Lock _lock = new();
    private int _underWay;
    private long _since;
    private long _ended;
    private long _endedBefore;

    /// <summary>A call is sent.</summary>
    public void Begin() => Interlocked.Increment(ref _underWay);

    /// <summary>A call ended, however it did.</summary>
    /// <param name="nowMs">Now, milliseconds since 1970.</param>
    public void End(long nowMs)
    {
        Interlocked.Decrement(ref _underWay);
        lock (_lock)
        {
            if (nowMs - _since >= windowMs)
            {
                (_since, _endedBefore, _ended) = (nowMs, _ended, 0);
            }

            _ended++;
        }
    }

    /// <summary>Whether as many calls have ended lately as are under way.</summary>
    public bool IsTelling
    {
        get
        {
            lock (_lock)
            {
                return _ended + _endedBefore >= Volatile.Read(ref _underWay);
            }
        }
    }
}
