using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>A command that a user issued for the selected rows, or for all orders that match a query.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Rows">The selected rows; empty with a query.</param>
/// <param name="Query">Matches the orders; null when rows are selected.</param>
public sealed record BulkCommand(BulkKind Kind, IReadOnlyList<OrderSummary> Rows, OrderQuery? Query = null);
