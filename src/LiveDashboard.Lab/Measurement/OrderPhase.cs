namespace LiveDashboard.Lab.Measurement;

/// <summary>What an order of a lane is doing. The phases exclude each other.</summary>
public enum OrderPhase : byte
{
    /// <summary>No worker has begun it. Before its arrival it counts for nothing.</summary>
    Waiting,

    /// <summary>Its own code runs.</summary>
    Running,

    /// <summary>It waits for a partner and holds a thread meanwhile.</summary>
    Held,

    /// <summary>It waits for a partner and holds no thread.</summary>
    Parked,

    /// <summary>Its partner has answered, and its code has not gone on.</summary>
    Resuming,

    /// <summary>It has ended.</summary>
    Ended,
}
