namespace LiveDashboard.Orders.Board;

/// <summary>Order counts in the board's scope by stage; <see cref="Accepted"/> is always the sum of the others.</summary>
public sealed record BoardCounts(
    long Accepted, long Queued, long Payment, long Restaurant, long Courier, long Notify, long Completed, long Failed, long Cancelled)
{
    public static BoardCounts Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Orders started and not ended.</summary>
    public long InFlight => Payment + Restaurant + Courier + Notify;

    /// <summary>Orders not ended.</summary>
    public long Unfinished => Queued + InFlight;
}
