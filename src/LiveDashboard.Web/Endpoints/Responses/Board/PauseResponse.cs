namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>Whether workers start no new order.</summary>
internal sealed record PauseResponse(bool Paused);
