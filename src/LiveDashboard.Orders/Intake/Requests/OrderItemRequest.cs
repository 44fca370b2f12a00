namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>One line of an order as sent by a caller.</summary>
public sealed record OrderItemRequest(string? Name, int? Quantity, decimal? UnitPrice);
