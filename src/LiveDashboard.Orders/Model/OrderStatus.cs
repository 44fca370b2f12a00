using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Model;

/// <summary>The status of an order; <see cref="OrderTransitions"/> defines the legal changes.</summary>
public enum OrderStatus : byte
{
    /// <summary>Committed, and not started by a worker.</summary>
    Accepted = 1,

    /// <summary>A worker has begun its first step.</summary>
    Running = 2,

    /// <summary>All four steps are done.</summary>
    Completed = 3,

    /// <summary>A step failed for good; it can be retried.</summary>
    Failed = 4,

    /// <summary>Cancelled on request; completed effects are not undone.</summary>
    Cancelled = 5,
}
