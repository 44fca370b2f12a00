using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Search;

/// <summary>An order that fits, in the state in which it did.</summary>
internal readonly record struct FoundOrder(OrderId Id, OrderEntry Entry);
