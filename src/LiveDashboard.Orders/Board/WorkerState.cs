namespace LiveDashboard.Orders.Board;

/// <summary>What a worker is doing.</summary>
public enum WorkerState
{
    /// <summary>Ready for the next order.</summary>
    Free,

    /// <summary>Serving orders in turns.</summary>
    Working,

    /// <summary>Blocked by one waiting order.</summary>
    Stuck,

    /// <summary>Above the configured number: ends when its current order releases it.</summary>
    Leaving,
}
