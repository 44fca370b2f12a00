namespace LiveDashboard.Web.Endpoints.Responses;

/// <summary>The process listens.</summary>
internal sealed record LiveResponse(string Status);
