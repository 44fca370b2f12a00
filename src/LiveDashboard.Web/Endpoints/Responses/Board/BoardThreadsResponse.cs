namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>Threads: those that serve orders, those busy and stuck among them, and all of the process.</summary>
internal sealed record BoardThreadsResponse(int Workers, int Busy, int Stuck, int Process);
