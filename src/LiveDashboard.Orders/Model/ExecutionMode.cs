namespace LiveDashboard.Orders.Model;

/// <summary>How a worker waits: releasing its thread, or blocking it.</summary>
public enum ExecutionMode : byte
{
    /// <summary>The worker serves other orders while this one waits.</summary>
    Async = 0,

    /// <summary>The worker blocks until the partner answers.</summary>
    Blocking = 1,
}
