using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>A planned bulk command: for the orders listed, or for all that match a query.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Chosen">How many orders were selected, eligible or not.</param>
/// <param name="Affected">How many of them are eligible now.</param>
/// <param name="Paid">How many of the eligible ones were already paid; 0 when that cannot be asked.</param>
/// <param name="Query">Matches the eligible ones; null when they are listed.</param>
/// <param name="Ids">The ids of the eligible ones; empty with a query.</param>
public sealed record BulkPlan(BulkKind Kind, long Chosen, long Affected, long Paid, OrderQuery? Query, IReadOnlyList<OrderId> Ids);
