namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A single order as a caller sends it; nothing in it is trusted.</summary>
public sealed record OrderRequest(string? Customer, string? Restaurant, IReadOnlyList<OrderItemRequest?>? Items, string? Mode = null);
