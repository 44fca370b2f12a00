using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>What a person wants done to many orders: to those named, or to all that a query finds.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Chosen">How many orders were chosen, whether it can be done to them or not.</param>
/// <param name="Affected">How many of them it can be done to, at this moment.</param>
/// <param name="Query">Finds those it can be done to; null when they are named.</param>
/// <param name="Ids">Those it can be done to, by name; empty with a query.</param>
public sealed record BulkPlan(BulkKind Kind, long Chosen, long Affected, OrderQuery? Query, IReadOnlyList<OrderId> Ids);
