using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>The orders of one page as rows; as cards on a phone.</summary>
public sealed partial class OrdersTable
{
    private long _scaleMs;

    /// <summary>The orders, newest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<OrderSummary> Rows { get; set; } = [];

    /// <summary>What the page's address says.</summary>
    [Parameter, EditorRequired]
    public OrdersAddress Address { get; set; } = new();

    /// <summary>An order unfinished for longer is late, milliseconds.</summary>
    [Parameter]
    public long LateAfterMs { get; set; } = long.MaxValue;

    /// <summary>The rows chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<OrderId> Selected { get; set; } = new HashSet<OrderId>();

    /// <summary>Whether the whole result is chosen.</summary>
    [Parameter]
    public bool IsAll { get; set; }

    /// <summary>The person chooses a row, or no longer.</summary>
    [Parameter]
    public EventCallback<OrderId> Select { get; set; }

    /// <summary>The person chooses every row, or none.</summary>
    [Parameter]
    public EventCallback<bool> SelectPage { get; set; }

    private bool IsPage => IsAll || Rows.All(row => Selected.Contains(row.Id));

    protected override void OnParametersSet() => _scaleMs = Rows.Select(row => row.ElapsedMs).DefaultIfEmpty().Max();

    private bool IsLate(OrderSummary order) => !order.Status.IsFinal() && order.ElapsedMs > LateAfterMs;
}
