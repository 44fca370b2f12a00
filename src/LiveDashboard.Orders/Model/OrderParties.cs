namespace LiveDashboard.Orders.Model;

/// <summary>Who ordered, and where.</summary>
public readonly record struct OrderParties(string Customer, string Restaurant);
