namespace LiveDashboard.Orders.Salvage;

/// <summary>The readable rows of a table, in key order.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Leading">Number of rows before the first unreadable one.</param>
/// <param name="IsWhole">Whether every row could be read.</param>
internal sealed record FoundRows<T>(IReadOnlyList<T> Rows, int Leading, bool IsWhole)
{
    /// <summary>An unreadable table.</summary>
    public static FoundRows<T> Nothing { get; } = new([], 0, false);
}
