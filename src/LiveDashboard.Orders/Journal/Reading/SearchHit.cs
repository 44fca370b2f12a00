using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>A matching order, in the state that matched.</summary>
internal readonly record struct SearchHit(OrderId Id, OrderState Entry);
