namespace LiveDashboard.Orders.Model;

/// <summary>The customer and restaurant of an order.</summary>
public readonly record struct OrderParties(string Customer, string Restaurant);
