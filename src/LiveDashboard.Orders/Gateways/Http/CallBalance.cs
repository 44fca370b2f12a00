namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// Decides whether enough calls have ended to judge a partner. Failures often come sooner than successes: of calls sent together,
/// the first to end may all have failed although most will succeed.
/// </summary>
/// <param name="windowMs">How far back ended calls are counted, in milliseconds; at least this, at most twice as far.</param>
internal sealed class CallBalance(long windowMs)
{
    private readonly Lock _lock = new();
    private int _underWay;
    private long _since;
    private long _ended;
    private long _endedBefore;

    /// <summary>Calls in progress.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Records that a call is sent.</summary>
    public void Begin() => Interlocked.Increment(ref _underWay);

    /// <summary>Records that a call ended, successfully or not.</summary>
    /// <param name="nowMs">The current time, in Unix milliseconds.</param>
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

    /// <summary>Whether at least as many calls have ended recently as are in flight.</summary>
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
