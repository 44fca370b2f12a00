namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>Why accepted orders cannot currently be made durable.</summary>
internal sealed record NotReadyResponse(string Reason);
