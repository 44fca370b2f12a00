namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>The rate at which orders end, measured over the last seconds; used on the journal's thread only.</summary>
internal sealed class DrainRate
{
    private const int Kept = 10;
    private const long ApartMs = 1_000;
    private const long OldestMs = 30_000;

    private readonly Queue<(long At, long Ended)> _seen = new();
    private long _lastAt = long.MinValue;

    /// <summary>Records how many orders have ended by now; two samples within a second count as one.</summary>
    public void Note(long nowMs, long ended)
    {
        while (_seen.TryPeek(out var oldest) && nowMs - oldest.At > OldestMs)
        {
            _seen.Dequeue();
        }

        if (_seen.Count > 0 && nowMs - _lastAt < ApartMs)
        {
            return;
        }

        if (_seen.Count == Kept)
        {
            _seen.Dequeue();
        }

        _seen.Enqueue((nowMs, ended));
        _lastAt = nowMs;
    }

    /// <summary>Orders ended per second since the oldest sample; null when that is under a second old, or none has ended.</summary>
    public double? PerSecond(long nowMs, long ended) =>
        _seen.TryPeek(out var oldest) && nowMs - oldest.At >= ApartMs && ended > oldest.Ended
            ? (ended - oldest.Ended) * 1_000.0 / (nowMs - oldest.At)
            : null;
}
