namespace LiveDashboard.Orders.Model;

/// <summary>The engine's time: milliseconds since 1970-01-01 UTC that never go back, even when the machine's clock is set.</summary>
public sealed class EngineClock
{
    private readonly TimeProvider _time;
    private readonly long _originStamp;
    private long _originMs;
    private readonly long _stampsPerMs;

    public EngineClock(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _originStamp = time.GetTimestamp();
        _originMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        _stampsPerMs = Math.Max(1, time.TimestampFrequency / 1000);
    }

    /// <summary>Now, in milliseconds since 1970-01-01 UTC.</summary>
    public long NowMs => Volatile.Read(ref _originMs) + ((_time.GetTimestamp() - _originStamp) / _stampsPerMs);

    /// <summary>Goes on from an instant that has passed already, where the machine's clock stands before it.</summary>
    /// <returns>How far it stood back, milliseconds; 0 when it did not.</returns>
    public long GoOnFrom(long unixMs)
    {
        var behind = Math.Max(0, unixMs - NowMs);
        Interlocked.Add(ref _originMs, behind);
        return behind;
    }

    /// <summary>The provider behind the clock, for delays and timers.</summary>
    public TimeProvider Provider => _time;

    /// <summary>The instant as the outside reads it.</summary>
    public static DateTimeOffset ToTime(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs);
}
