using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>A page of a search as shown: its rows stay in place and are updated to the current state.</summary>
public sealed record OrderListView
{
    /// <summary>The query.</summary>
    public required OrderQuery Query { get; init; }

    /// <summary>The cursor that it starts after; null for the newest.</summary>
    public string? After { get; init; }

    /// <summary>The cursor of the next page; null on the last one.</summary>
    public string? Next { get; init; }

    /// <summary>The orders, newest first.</summary>
    public required IReadOnlyList<OrderSummary> Rows { get; init; }

    /// <summary>How many orders match in total, now.</summary>
    public long Count { get; init; }

    /// <summary>How many matched when the page was loaded.</summary>
    public long CountThen { get; init; }

    /// <summary>How many newer matches are not on the first page; <see cref="OrdersLookup.MostNewer"/> means as many or more.</summary>
    public int Newer { get; init; }

    /// <summary>Committed facts that are not yet indexed; 0 when all are.</summary>
    public long FactsBehind { get; init; }

    /// <summary>The newest order on the page; default when it is empty.</summary>
    public OrderId Newest => Rows.Count > 0 ? Rows[0].Id : default;
}
