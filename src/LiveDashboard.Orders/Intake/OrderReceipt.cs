using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>A command about one order, committed.</summary>
public sealed record OrderReceipt(OrderId Id);
