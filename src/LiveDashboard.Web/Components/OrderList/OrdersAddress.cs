using System.Globalization;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>The state of the orders page in its address: the query, the page, the inbox, the open order.</summary>
/// <param name="Query">As typed, not validated; empty for all orders.</param>
/// <param name="After">The cursor that the page starts after; null for the newest.</param>
/// <param name="IsInbox">Whether the failed and late orders are shown instead of a search.</param>
/// <param name="Order">The order open in the drawer; null when none.</param>
public sealed record OrdersAddress(string Query = "", string? After = null, bool IsInbox = false, OrderId? Order = null)
{
    /// <summary>The names of the query parameters.</summary>
    public const string QueryName = "q", AfterName = "after", TabName = "tab", OrderName = "order";

    /// <summary>The page without parameters.</summary>
    public const string Path = "/orders";

    private const string Inbox = "inbox";

    /// <summary>Parses the parameters; an invalid order is ignored.</summary>
    public static OrdersAddress Parse(string? query, string? after, string? tab, string? order) => new(
        query?.Trim() ?? "",
        string.IsNullOrEmpty(after) ? null : after,
        tab == Inbox,
        long.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is > 0 and <= OrderId.MaxValue ? new OrderId(id) : null);

    /// <summary>The address as a link within the app.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(parts, QueryName, Query);
        Add(parts, AfterName, After);
        Add(parts, TabName, IsInbox ? Inbox : null);
        Add(parts, OrderName, Order?.ToString());
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }

    private static void Add(List<string> parts, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}
