namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>The liveness response.</summary>
internal sealed record LiveResponse(string Status);
