namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>How many orders match a query.</summary>
internal sealed record OrderCountResponse(long Count, long IndexedThrough);
