namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>How many orders a clear cancels.</summary>
internal sealed record ClearResponse(long Cancelled);
