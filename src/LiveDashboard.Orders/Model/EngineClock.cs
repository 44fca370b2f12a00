namespace LiveDashboard.Orders.Model;

/// <summary>The engine's time: milliseconds since 1970-01-01 UTC that never go back, even when the machine's clock is set.</summary>
public sealed class EngineClock
{
    private readonly TimeProvider _time;
    private readonly long _originStamp;
    private readonly long _originMs;
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
    public long NowMs => _originMs + ((_time.GetTimestamp() - _originStamp) / _stampsPerMs);

    /// <summary>The provider behind the clock, for delays and timers.</summary>
    public TimeProvider Provider => _time;

    /// <summary>The instant as the outside reads it.</summary>
    public static DateTimeOffset ToTime(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs);
}
