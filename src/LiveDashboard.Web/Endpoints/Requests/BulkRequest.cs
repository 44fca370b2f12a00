using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The orders that a command affects: those listed, or all that match a query.</summary>
/// <param name="Ids">The listed ones; empty with a query.</param>
/// <param name="Query">The query, <see cref="OrderQuery.All"/> only when asked for by name; null when orders are listed.</param>
internal sealed record BulkRequest(IReadOnlyList<OrderId> Ids, OrderQuery? Query);
