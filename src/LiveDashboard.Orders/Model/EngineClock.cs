namespace LiveDashboard.Orders.Model;

/// <summary>
/// The engine's time: never goes back, even when the machine's clock is set. Timers and timestamps are those of the underlying
/// provider, which clock changes do not affect either.
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

    /// <summary>The current time, in Unix milliseconds.</summary>
    public long NowMs => MsOf(_time.GetTimestamp());

    /// <inheritdoc/>
    public override long TimestampFrequency => _time.TimestampFrequency;

    /// <summary>Resumes from a given instant if the machine's clock is behind it.</summary>
    /// <param name="unixMs">The instant, in Unix milliseconds.</param>
    /// <returns>How far the clock was behind, in milliseconds; 0 when it was not.</returns>
    public long GoOnFrom(long unixMs)
    {
        var behind = Math.Max(0, unixMs - NowMs);
        Interlocked.Add(ref _originMs, behind);
        return behind;
    }

    /// <summary>The timestamp at which <see cref="NowMs"/> became an instant; see <see cref="GetTimestamp"/>.</summary>
    /// <param name="unixMs">The instant, in Unix milliseconds.</param>
    public long StampOf(long unixMs) => _originStamp + ((unixMs - Volatile.Read(ref _originMs)) * _stampsPerMs);

    /// <summary>The inverse of <see cref="StampOf"/>: what <see cref="NowMs"/> was at a timestamp.</summary>
    public long MsOf(long stamp) => Volatile.Read(ref _originMs) + ((stamp - _originStamp) / _stampsPerMs);

    /// <summary>Converts Unix milliseconds to a <see cref="DateTimeOffset"/>.</summary>
    public static DateTimeOffset ToTime(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => ToTime(NowMs);

    /// <inheritdoc/>
    public override long GetTimestamp() => _time.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _time.CreateTimer(callback, state, dueTime, period);
}
