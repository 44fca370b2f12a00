namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>One line of an order.</summary>
internal sealed record OrderItemResponse(string Name, int Quantity, decimal UnitPrice);
