using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Model;

/// <summary>Where an order stands in its life; <see cref="OrderTransitions"/> says which changes are legal.</summary>
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

    /// <summary>Ended at a person's wish; effects already done stand.</summary>
    Cancelled = 5,
}
