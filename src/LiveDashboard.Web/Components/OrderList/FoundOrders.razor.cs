using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.OrderList.Bulk;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>The result of a search: the count, one page, and the commands for the selected orders.</summary>
public sealed partial class FoundOrders
{
    private const int Bones = 10;

    private readonly HashSet<OrderId> _selected = [];
    private (string Query, string? After)? _shown;
    private string? _exported;
    private bool _isAll;

    /// <summary>The page; null while loading.</summary>
    [Parameter, EditorRequired]
    public OrderListView? Page { get; set; }

    /// <summary>The state in the page's address.</summary>
    [Parameter, EditorRequired]
    public OrdersAddress Address { get; set; } = new();

    /// <summary>The previous page; null on the first one and when unknown.</summary>
    [Parameter]
    public OrdersAddress? Previous { get; set; }

    /// <summary>What went wrong and what still holds; null when nothing did.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Age in milliseconds from which an unfinished order is late.</summary>
    [Parameter]
    public long LateAfterMs { get; set; } = long.MaxValue;

    /// <summary>Whether any order has ever been accepted.</summary>
    [Parameter]
    public bool HasOrders { get; set; } = true;

    /// <summary>Whether a bulk command can start.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>Raised when the user issues a command for the selection.</summary>
    [Parameter]
    public EventCallback<BulkCommand> OnAction { get; set; }

    /// <summary>Raised when the user asks to reload.</summary>
    [Parameter]
    public EventCallback ReadAgain { get; set; }

    private IReadOnlyList<OrderSummary> Selected => [.. Page?.Rows.Where(row => _selected.Contains(row.Id)) ?? []];

    private string Newest => (Address with { After = null, Order = null }).ToString();

    private string NewerText => Page?.Newer switch
    {
        null or 0 => "The result has changed: show",
        >= OrdersLookup.MostNewer => $"{OrdersLookup.MostNewer} or more newer orders: show",
        var newer => $"{DisplayText.Count(newer.Value, "newer order", "newer orders")}: show",
    };

    protected override void OnParametersSet()
    {
        var shown = (Address.Query, Address.After);
        if (_shown != shown)
        {
            // Clears the selection of another page: no command applies to orders out of sight.
            _shown = shown;
            _exported = null;
            Clear();
        }

        _selected.IntersectWith(Page?.Rows.Select(row => row.Id) ?? []);
    }

    private string Export(string format) => $"/api/orders/export?format={format}&q={Uri.EscapeDataString(Page?.Query.Text ?? "")}";

    // The browser asks for the file by itself, and shows how far it is.
    private void Exported(string format) =>
        _exported = $"Download started: {DisplayText.Count(Page?.Count ?? 0, "order", "orders")} as {format}. Your browser saves the file.";

    private long Able(BulkKind kind) => BulkService.Wish(kind, Selected).Affected;

    private void Select(OrderId order)
    {
        _isAll = false;
        if (!_selected.Remove(order))
        {
            _selected.Add(order);
        }
    }

    private void SelectPage(bool isOn)
    {
        Clear();
        if (isOn)
        {
            _selected.UnionWith(Page?.Rows.Select(row => row.Id) ?? []);
        }
    }

    private void Clear()
    {
        _isAll = false;
        _selected.Clear();
    }

    private Task ActAsync(BulkKind kind) => OnAction.InvokeAsync(_isAll ? new BulkCommand(kind, [], Page?.Query) : new BulkCommand(kind, Selected));
}
