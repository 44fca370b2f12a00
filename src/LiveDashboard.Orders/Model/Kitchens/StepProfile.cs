namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>How one partner behaves.</summary>
/// <param name="LatencyMs">Time it takes to answer, in milliseconds, 0 to 600,000.</param>
/// <param name="SpreadMs">Drawn evenly from latency ± spread, in milliseconds, 0 to the latency.</param>
/// <param name="Capacity">Orders it works on at once, 0 (no limit) to 100,000.</param>
/// <param name="FailureRate">Share of attempts answered with an error, 0 to 1.</param>
/// <param name="DeclineRate">Share of orders declined for good, 0 to 1.</param>
/// <param name="Outage">Whether it answers every call with busy.</param>
/// <param name="Hang">Whether it accepts every call and never answers; an outage takes precedence.</param>
public sealed record StepProfile(
    int LatencyMs, int SpreadMs = 0, int Capacity = 0, double FailureRate = 0, double DeclineRate = 0, bool Outage = false, bool Hang = false)
{
    /// <summary>Maximum latency, in milliseconds.</summary>
    public const int MaxLatencyMs = 600_000;

    /// <summary>Maximum capacity.</summary>
    public const int MaxCapacity = 100_000;
}
