namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>One line of an order as a caller sends it.</summary>
public sealed record OrderItemRequest(string? Name, int? Quantity, decimal? UnitPrice);
