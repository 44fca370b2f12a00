namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>How many orders fit a query.</summary>
internal sealed record OrderCountResponse(long Count, long IndexedThrough);
