namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>How a simulated partner with a capacity treats calls it has no place for; forecasts count with the same.</summary>
internal static class SimulatedQueue
{
    /// <summary>When a rejected call may come back, in milliseconds.</summary>
    public const int RetryAfterMs = 1_000;

    // A run of a thousand ends well at a partner of few places.
    private const int Shortest = 1_000;
    private const int ForEachPlace = 10;

    /// <summary>Calls that may queue: ten for each place, and at least a thousand. Further ones are rejected as busy.</summary>
    public static int Length(int capacity) => Math.Max(Shortest, capacity * ForEachPlace);

    /// <summary>How long a call may queue until its turn, in milliseconds; 0 where nothing queues.</summary>
    /// <param name="profile">How the partner is told to behave.</param>
    /// <param name="ahead">Calls in progress at it when this one is sent.</param>
    public static double LongestWaitMs(StepProfile profile, int ahead) => profile.Capacity == 0 || profile.Hang
        ? 0
        : Math.Ceiling((double)Math.Min(ahead, profile.Capacity + Length(profile.Capacity)) / profile.Capacity)
            * (profile.LatencyMs + profile.SpreadMs);
}
