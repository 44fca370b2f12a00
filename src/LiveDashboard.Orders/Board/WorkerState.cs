namespace LiveDashboard.Orders.Board;

/// <summary>What a waiter is doing.</summary>
public enum WorkerState
{
    /// <summary>Ready for the next order.</summary>
    Free,

    /// <summary>Serving orders in turns.</summary>
    Working,

    /// <summary>Held by one order that waits.</summary>
    Stuck,

    /// <summary>Above the wanted number: ends when it has let go of what it holds.</summary>
    Leaving,
}
