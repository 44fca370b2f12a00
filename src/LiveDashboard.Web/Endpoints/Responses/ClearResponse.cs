namespace LiveDashboard.Web.Endpoints.Responses;

/// <summary>How many orders a clear cancels.</summary>
internal sealed record ClearResponse(long Cancelled);
