namespace LiveDashboard.Orders.Intake;

/// <summary>One line of an order as a caller sends it.</summary>
public sealed record OrderItemRequest(string? Name, int? Quantity, decimal? UnitPrice);
