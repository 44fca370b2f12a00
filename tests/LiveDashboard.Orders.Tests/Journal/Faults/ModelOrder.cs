using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>One order as the model knows it.</summary>
internal sealed class ModelOrder
{
    public OrderStatus Status { get; set; } = OrderStatus.Accepted;

    /// <summary>A cancel was accepted for it: it may end so, and may not be started anew.</summary>
    public bool IsCancelWanted { get; set; }

    /// <summary>A retry was accepted for it once.</summary>
    public bool WasRetried { get; set; }

    public bool IsFinal => Status is OrderStatus.Completed or OrderStatus.Failed or OrderStatus.Cancelled;
}
