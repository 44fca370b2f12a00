using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>The receipt of a committed command on one order.</summary>
public sealed record OrderReceipt(OrderId Id)
{
    /// <summary>The order as submitted, if this command accepted it; otherwise null.</summary>
    public OrderDetails? Details { get; init; }
}
