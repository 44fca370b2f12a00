namespace LiveDashboard.Orders.Model;

/// <summary>How long ended orders are kept. The oldest go first; unfinished ones, those on the board, and all after them stay.</summary>
/// <param name="KeepDays">Days after its end an order is kept, 0 to 36,500; 0 = forever.</param>
/// <param name="KeepOrders">Number of newest orders kept, 0 to 100,000,000; 0 = all.</param>
public sealed record RetentionRule(int KeepDays, int KeepOrders)
{
    /// <summary>Maximum number of days.</summary>
    public const int MaxDays = 36_500;

    /// <summary>Maximum number of orders.</summary>
    public const int MaxOrders = 100_000_000;

    /// <summary>Whether the rule removes nothing.</summary>
    public bool KeepsAll => KeepDays == 0 && KeepOrders == 0;

    /// <summary>Whether this rule allows removing the order, regardless of those before it.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="newest">The number of the newest order.</param>
    /// <param name="endedAt">When it ended, in Unix milliseconds.</param>
    /// <param name="now">The current time, in Unix milliseconds.</param>
    public bool LetsGo(long order, long newest, long endedAt, long now) =>
        (KeepOrders > 0 && order <= newest - KeepOrders) ||
        (KeepDays > 0 && endedAt < now - (long)TimeSpan.FromDays(KeepDays).TotalMilliseconds);
}
