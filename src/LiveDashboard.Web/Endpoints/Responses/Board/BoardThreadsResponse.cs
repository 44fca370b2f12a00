namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>Threads: those that serve orders, of them busy and stuck, and all of the process.</summary>
internal sealed record BoardThreadsResponse(int Workers, int Busy, int Stuck, int Process);
