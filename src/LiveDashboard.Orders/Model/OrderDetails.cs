using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Model;

/// <summary>What was ordered, by whom and where.</summary>
/// <param name="Customer">1 to 100 characters.</param>
/// <param name="Restaurant">1 to 100 characters.</param>
/// <param name="Items">1 to 50 lines.</param>
/// <param name="Pinned">The mode the caller requested, or null to follow the toggle.</param>
/// <param name="Transport">The transport of the board's kitchen at acceptance; the order keeps it.</param>
public sealed record OrderDetails(
    string Customer, string Restaurant, IReadOnlyList<OrderItem> Items, ExecutionMode? Pinned, KitchenTransport Transport) : FactDetails
{
    /// <summary>The price of all lines together.</summary>
    public decimal Total => Items.Sum(item => item.Quantity * item.UnitPrice);
}
