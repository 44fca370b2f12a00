namespace LiveDashboard.Orders.Model;

/// <summary>Where an order is on the board, in the order of the flow; one byte an order on the wall.</summary>
public enum OrderStage : byte
{
    /// <summary>No worker has started it.</summary>
    Waiting,
    Payment,
    Restaurant,
    Courier,
    Notify,
    Done,
    Failed,
    Cancelled,
}
