using LiveDashboard.Orders.Board;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>The orders of the board's scope by stage; accepted is the sum of the others.</summary>
internal sealed record BoardCountsResponse(
    long Accepted, long Queued, long Payment, long Restaurant, long Courier, long Notify, long Completed, long Failed, long Cancelled)
{
    public static BoardCountsResponse From(BoardCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new BoardCountsResponse(
            counts.Accepted,
            counts.Queued,
            counts.Payment,
            counts.Restaurant,
            counts.Courier,
            counts.Notify,
            counts.Completed,
            counts.Failed,
            counts.Cancelled);
    }
}
