namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>The process listens.</summary>
internal sealed record LiveResponse(string Status);
