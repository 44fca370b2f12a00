using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>A page of a search as it lies on the screen: its rows stay where they are and tell how the orders stand now.</summary>
public sealed record OrderListView
{
    /// <summary>What was searched.</summary>
    public required OrderQuery Query { get; init; }

    /// <summary>The cursor it begins after; null for the newest.</summary>
    public string? After { get; init; }

    /// <summary>The cursor of the page after it; null on the last one.</summary>
    public string? Next { get; init; }

    /// <summary>The orders, newest first.</summary>
    public required IReadOnlyList<OrderSummary> Rows { get; init; }

    /// <summary>How many orders fit in all, now.</summary>
    public long Count { get; init; }

    /// <summary>How many fitted when the page was searched.</summary>
    public long CountThen { get; init; }

    /// <summary>How many newer ones fit that are not on the first page; up to <see cref="OrdersLookup.MostNewer"/>, which stands for as many or more.</summary>
    public int Newer { get; init; }

    /// <summary>Committed facts the search does not know yet; 0 when it knows all.</summary>
    public long FactsBehind { get; init; }

    /// <summary>The newest order on the page; the zeroth when it is empty.</summary>
    public OrderId Newest => Rows.Count > 0 ? Rows[0].Id : default;
}
