namespace LiveDashboard.Orders.Model;

/// <summary>
/// The engine's time: an instant that never goes back, even when the machine's clock is set. Timers and timestamps are those of the
/// provider behind it, which no clock change moves either.
/// </summary>
public sealed class EngineClock : TimeProvider
{
    private readonly TimeProvider _time;
    private readonly long _originStamp;
    private readonly long _stampsPerMs;
    private long _originMs;

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

    /// <inheritdoc/>
    public override long TimestampFrequency => _time.TimestampFrequency;

    /// <summary>Resumes at an instant that has passed already, where the machine's clock is behind it.</summary>
    /// <param name="unixMs">Milliseconds since 1970-01-01 UTC.</param>
    /// <returns>How far it was behind, milliseconds; 0 when it was not.</returns>
    public long GoOnFrom(long unixMs)
    {
        var behind = Math.Max(0, unixMs - NowMs);
        Interlocked.Add(ref _originMs, behind);
        return behind;
    }

    /// <summary>The instant as the outside reads it.</summary>
    public static DateTimeOffset ToTime(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => ToTime(NowMs);

    /// <inheritdoc/>
    public override long GetTimestamp() => _time.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _time.CreateTimer(callback, state, dueTime, period);
}
