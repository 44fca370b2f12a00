using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;

namespace LiveDashboard.Web.Components.Board;

/// <summary>The view that a link to the board restores: the open order, the stage filter, the zoom of the wall.</summary>
/// <param name="Order">The order open in the drawer; null when none.</param>
/// <param name="Stage">The only stage that the recent orders show; null for all.</param>
/// <param name="OrdersPerCell">Orders in one cell of the wall: 1, 10, 100 or 1,000; null to fit the wall.</param>
public sealed record BoardAddress(OrderId? Order = null, OrderStage? Stage = null, int? OrdersPerCell = null)
{
    /// <summary>The names of the query parameters.</summary>
    public const string OrderName = "order", StageName = "stage", OrdersPerCellName = "cell";

    /// <summary>The default view of the board.</summary>
    public static BoardAddress Plain { get; } = new();

    /// <summary>Parses the parameters; invalid ones are ignored.</summary>
    public static BoardAddress Parse(string? order, string? stage, string? ordersPerCell) => new(
        long.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is > 0 and <= OrderId.MaxValue ? new OrderId(id) : null,
        Enum.GetValues<OrderStage>().Cast<OrderStage?>().FirstOrDefault(known => Words.Of(known!.Value) == stage),
        int.TryParse(ordersPerCell, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && IBoardView.WallLevels.Contains(level) ? level : null);

    /// <summary>The address as a link within the app.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (Order is { } order)
        {
            parts.Add($"{OrderName}={order}");
        }

        if (Stage is { } stage)
        {
            parts.Add($"{StageName}={Words.Of(stage)}");
        }

        if (OrdersPerCell is { } level)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{OrdersPerCellName}={level}"));
        }

        return parts.Count == 0 ? "/" : "/?" + string.Join('&', parts);
    }
}
