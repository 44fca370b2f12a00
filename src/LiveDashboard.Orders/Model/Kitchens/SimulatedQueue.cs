namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>How a simulated partner with a capacity treats calls it has no place for; forecasts count with the same.</summary>
internal static class SimulatedQueue
{
    /// <summary>When a rejected call may come back, in milliseconds.</summary>
    public const int RetryAfterMs = 1_000;

    private const int Shortest = 100;
    private const int ForEachPlace = 10;

    /// <summary>Calls that may queue: ten for each place, and at least a hundred. Further ones are rejected as busy.</summary>
    public static int Length(int capacity) => Math.Max(Shortest, capacity * ForEachPlace);
}
