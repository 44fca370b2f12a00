using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>An order that fits, in the state in which it did.</summary>
internal readonly record struct SearchHit(OrderId Id, OrderState Entry);
