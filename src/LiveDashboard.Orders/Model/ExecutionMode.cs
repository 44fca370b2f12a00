namespace LiveDashboard.Orders.Model;

/// <summary>How a worker waits: by giving its thread back, or by holding on to it.</summary>
public enum ExecutionMode : byte
{
    /// <summary>The worker serves other orders while this one waits.</summary>
    Async = 0,

    /// <summary>The worker stands and waits until the partner answers.</summary>
    Blocking = 1,
}
