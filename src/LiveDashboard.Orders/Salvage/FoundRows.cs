namespace LiveDashboard.Orders.Salvage;

/// <summary>What could be read of a table, in the order of its key.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Leading">Of them: how many come before the first that could not be read.</param>
/// <param name="IsWhole">Whether every row could be read.</param>
internal sealed record FoundRows<T>(IReadOnlyList<T> Rows, int Leading, bool IsWhole)
{
    /// <summary>A table of which nothing could be read.</summary>
    public static FoundRows<T> Nothing { get; } = new([], 0, false);
}
