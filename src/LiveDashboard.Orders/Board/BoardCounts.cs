namespace LiveDashboard.Orders.Board;

/// <summary>Where the orders of the board's scope are. Always <see cref="Accepted"/> is the sum of the others.</summary>
public sealed record BoardCounts(
    long Accepted, long Queued, long Payment, long Restaurant, long Courier, long Notify, long Completed, long Failed, long Cancelled)
{
    public static BoardCounts Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Started and not ended.</summary>
    public long InFlight => Payment + Restaurant + Courier + Notify;

    /// <summary>Not ended.</summary>
    public long Unfinished => Queued + InFlight;
}
