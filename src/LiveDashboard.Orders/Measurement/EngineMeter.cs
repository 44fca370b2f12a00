using System.Diagnostics.Metrics;

namespace LiveDashboard.Orders.Measurement;

/// <summary>The meter of the engine's metrics: one for each service provider, so that two engines in a process do not mix.</summary>
internal static class EngineMeter
{
    /// <summary>The meter's name, by which exporters and tools subscribe.</summary>
    public const string Name = "LiveDashboard.Orders";

    /// <summary>The meter of this factory; the same instance at every call.</summary>
    public static Meter Of(IMeterFactory meters) => meters.Create(Name);
}
