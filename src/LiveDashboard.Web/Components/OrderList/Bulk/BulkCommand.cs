using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>What a person asked for: something done to the rows chosen, or to all that a query finds.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Rows">The rows chosen; empty with a query.</param>
/// <param name="Query">Finds the orders; null when rows were chosen.</param>
public sealed record BulkCommand(BulkKind Kind, IReadOnlyList<OrderSummary> Rows, OrderQuery? Query = null);
