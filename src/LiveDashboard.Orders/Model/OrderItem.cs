namespace LiveDashboard.Orders.Model;

/// <summary>One line of an order.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Quantity">1 to 1,000.</param>
/// <param name="UnitPrice">0 to 100,000, at most two decimals.</param>
public sealed record OrderItem(string Name, int Quantity, decimal UnitPrice);
