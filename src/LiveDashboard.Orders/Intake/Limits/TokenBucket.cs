namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>A token bucket (RFC 2697 has the idea): full at first and after a rest, refilled evenly.</summary>
/// <param name="time">The clock.</param>
/// <param name="perSecond">Refill rate, in tokens per second.</param>
/// <param name="atOnce">Size, in tokens.</param>
internal sealed class TokenBucket(TimeProvider time, int perSecond, int atOnce)
{
    private readonly Lock _lock = new();
    private double _left = atOnce;
    private long _since = time.GetTimestamp();

    /// <summary>Takes one token, or returns false and the time to wait for it.</summary>
    public bool TryTake(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(atOnce, _left + (time.GetElapsedTime(_since, now).TotalSeconds * perSecond));
            _since = now;
            if (_left >= 1)
            {
                _left--;
                wait = TimeSpan.Zero;
                return true;
            }

            wait = TimeSpan.FromSeconds((1 - _left) / perSecond);
            return false;
        }
    }
}
