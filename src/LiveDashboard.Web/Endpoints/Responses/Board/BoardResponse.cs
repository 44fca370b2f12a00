using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>The state of the board after one fact.</summary>
internal sealed record BoardResponse(
    string Position,
    long Sequence,
    string Mode,
    int Workers,
    bool Paused,
    string Kitchen,
    BoardCountsResponse Counts,
    long Late,
    double ThroughputPerSecond,
    LatencyResponse? LatencyMs,
    BoardThreadsResponse Threads,
    PredictionResponse Prediction)
{
    public static BoardResponse From(BoardSnapshot board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return new BoardResponse(
            board.Position.ToString(),
            board.Position.Sequence,
            Words.Of(board.Controls.Mode),
            board.Controls.Workers,
            board.Controls.Paused,
            board.Controls.Kitchen.Name,
            BoardCountsResponse.From(board.Counts),
            board.Late,
            board.ThroughputPerSecond,
            LatencyResponse.From(board.Latency),
            new BoardThreadsResponse(board.Threads.Workers, board.Threads.Busy, board.Threads.Stuck, board.Threads.Process),
            PredictionResponse.From(board.Prediction));
    }
}
