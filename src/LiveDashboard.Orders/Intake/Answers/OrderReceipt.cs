using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>A command about one order, committed.</summary>
public sealed record OrderReceipt(OrderId Id)
{
    /// <summary>The order as it was sent, where this very command accepted it; null otherwise.</summary>
    public OrderDetails? Details { get; init; }
}
