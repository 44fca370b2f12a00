using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>The page an order's own page was opened from: its way back, and where the rail says it is.</summary>
/// <param name="Label">The page's name.</param>
/// <param name="Path">The page's address.</param>
public sealed record OrderHome(string Label, string Path)
{
    /// <summary>The name of the query parameter.</summary>
    public const string Parameter = "from";

    private const string BoardWord = "board";

    /// <summary>The list of all orders: where an order belongs when nothing else is known.</summary>
    public static OrderHome Orders { get; } = new("Orders", "/orders");

    /// <summary>The live board.</summary>
    public static OrderHome Board { get; } = new("Board", "/");

    /// <summary>Reads the parameter; anything but the board's name means the list of orders.</summary>
    public static OrderHome Parse(string? from) => from == BoardWord ? Board : Orders;

    /// <summary>The home of the order page at an address; null when the address is another page's.</summary>
    public static OrderHome? At(string address)
    {
        var uri = new Uri(address);
        return uri.AbsolutePath.StartsWith(Orders.Path + "/", StringComparison.Ordinal)
            ? Parse(uri.Query == $"?{Parameter}={BoardWord}" ? BoardWord : null)
            : null;
    }

    /// <summary>The address of an order's own page, opened from this page.</summary>
    public string PageOf(OrderId order) => $"{Orders.Path}/{order}" + (this == Board ? $"?{Parameter}={BoardWord}" : "");
}
