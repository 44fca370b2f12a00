using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>The orders of one page as rows; as cards on a phone.</summary>
public sealed partial class OrdersTable
{
    private long _scaleMs;

    /// <summary>The orders, newest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<OrderSummary> Rows { get; set; } = [];

    /// <summary>The state in the page's address.</summary>
    [Parameter, EditorRequired]
    public OrdersAddress Address { get; set; } = new();

    /// <summary>Age in milliseconds, since acceptance or the last retry, from which an unfinished order is late.</summary>
    [Parameter]
    public long LateAfterMs { get; set; } = long.MaxValue;

    /// <summary>The selected rows.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<OrderId> Selected { get; set; } = new HashSet<OrderId>();

    /// <summary>Whether the whole result is selected.</summary>
    [Parameter]
    public bool IsAll { get; set; }

    /// <summary>Raised when the user selects or deselects a row.</summary>
    [Parameter]
    public EventCallback<OrderId> Select { get; set; }

    /// <summary>Raised when the user selects all rows, or none.</summary>
    [Parameter]
    public EventCallback<bool> SelectPage { get; set; }

    private bool HasWhy => Rows.Any(order => order.Status == OrderStatus.Failed || IsLate(order));

    private bool IsPage => IsAll || Rows.All(row => Selected.Contains(row.Id));

    protected override void OnParametersSet() => _scaleMs = Rows.Select(row => row.ElapsedMs).DefaultIfEmpty().Max();

    private bool IsLate(OrderSummary order) => order.UnfinishedMs > LateAfterMs;
}
