using LiveDashboard.Orders.Model;

namespace LiveDashboard.Lab.Measurement;

/// <summary>A lane's time: microseconds since the first order of a run could arrive.</summary>
internal sealed class LaneClock(EngineClock engine)
{
    private const double MicrosPerSecond = 1_000_000;

    private readonly double _stampsPerMicro = engine.TimestampFrequency / MicrosPerSecond;
    private long _zero = engine.GetTimestamp();

    /// <summary>Microseconds since the start.</summary>
    public long NowUs => ToUs(engine.GetTimestamp());

    /// <summary>The engine's clock, in Unix milliseconds.</summary>
    public EngineClock Engine => engine;

    /// <summary>Counts from now on.</summary>
    public void Restart() => _zero = engine.GetTimestamp();

    /// <summary>Converts an instant of the engine's clock, which is exact to a millisecond.</summary>
    public long FromMs(long unixMs) => ToUs(engine.StampOf(unixMs));

    private long ToUs(long stamp) => (long)((stamp - _zero) / _stampsPerMicro);
}
