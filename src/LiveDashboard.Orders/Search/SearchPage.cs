using LiveDashboard.Orders.Journal.Reading;

namespace LiveDashboard.Orders.Search;

/// <summary>A page of orders, newest first.</summary>
/// <param name="Items">At most as many as requested.</param>
/// <param name="Next">The cursor of the next page, or null on the last one.</param>
/// <param name="IndexedThrough">The last fact the page covers.</param>
public sealed record SearchPage(IReadOnlyList<OrderSummary> Items, string? Next, long IndexedThrough);
