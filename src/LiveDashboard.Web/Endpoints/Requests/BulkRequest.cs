using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Which orders a command is about: those named, or all that a query finds.</summary>
/// <param name="Ids">The named ones; empty with a query.</param>
/// <param name="Query">The query; null when orders are named.</param>
internal sealed record BulkRequest(IReadOnlyList<OrderId> Ids, OrderQuery? Query);
