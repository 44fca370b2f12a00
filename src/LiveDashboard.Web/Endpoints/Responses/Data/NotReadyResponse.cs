namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>Why accepted orders cannot be made durable now.</summary>
internal sealed record NotReadyResponse(string Reason);
