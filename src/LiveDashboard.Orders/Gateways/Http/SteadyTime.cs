using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>The engine's time as a provider: a partner is not left alone for an hour because the machine's clock was set back.</summary>
internal sealed class SteadyTime(EngineClock clock) : TimeProvider
{
    public override long TimestampFrequency => clock.Provider.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => EngineClock.ToTime(clock.NowMs);

    public override long GetTimestamp() => clock.Provider.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.Provider.CreateTimer(callback, state, dueTime, period);
}
