namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>The most threads the process had while a burst ran.</summary>
internal sealed record BurstThreadsResponse(int Peak);
