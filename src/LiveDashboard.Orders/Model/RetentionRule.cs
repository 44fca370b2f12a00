namespace LiveDashboard.Orders.Model;

/// <summary>How long ended orders are kept. The oldest go first; what is unfinished or on the board stays, and everything after it.</summary>
/// <param name="KeepDays">Days after its end an order is kept, 0 to 36,500; 0 = for ever.</param>
/// <param name="KeepOrders">The newest orders that are kept, 0 to 100,000,000; 0 = all.</param>
public sealed record RetentionRule(int KeepDays, int KeepOrders)
{
    /// <summary>Most days that can be set.</summary>
    public const int MaxDays = 36_500;

    /// <summary>Most orders that can be set.</summary>
    public const int MaxOrders = 100_000_000;

    /// <summary>Whether anything may go at all.</summary>
    public bool KeepsAll => KeepDays == 0 && KeepOrders == 0;

    /// <summary>Whether this rule lets the order go, were it not for those before it.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="newest">The number of the newest order.</param>
    /// <param name="endedAt">When it ended, milliseconds since 1970.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    public bool LetsGo(long order, long newest, long endedAt, long now) =>
        (KeepOrders > 0 && order <= newest - KeepOrders) ||
        (KeepDays > 0 && endedAt < now - (long)TimeSpan.FromDays(KeepDays).TotalMilliseconds);
}
