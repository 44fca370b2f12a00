using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.OrderList.Bulk;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>What a search found: how many, a page of them, and what can be done to those chosen.</summary>
public sealed partial class FoundOrders
{
    private const int Bones = 10;

    private readonly HashSet<OrderId> _selected = [];
    private (string Query, string? After)? _shown;
    private bool _isAll;

    /// <summary>The page; null while it is searched.</summary>
    [Parameter, EditorRequired]
    public OrderListView? Page { get; set; }

    /// <summary>What the page's address says.</summary>
    [Parameter, EditorRequired]
    public OrdersAddress Address { get; set; } = new();

    /// <summary>The page before it; null on the first one and where it is not known.</summary>
    [Parameter]
    public OrdersAddress? Previous { get; set; }

    /// <summary>What went wrong, what still holds; null when nothing did.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>An order unfinished for longer is late, milliseconds.</summary>
    [Parameter]
    public long LateAfterMs { get; set; } = long.MaxValue;

    /// <summary>Whether any order was ever accepted.</summary>
    [Parameter]
    public bool HasOrders { get; set; } = true;

    /// <summary>Whether a bulk command can begin.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>The person wants something done to the orders chosen.</summary>
    [Parameter]
    public EventCallback<BulkCommand> OnAction { get; set; }

    /// <summary>The person wants the page searched anew.</summary>
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
            // What was chosen on another page is out of sight: nothing is done to it unseen.
            _shown = shown;
            Clear();
        }

        _selected.IntersectWith(Page?.Rows.Select(row => row.Id) ?? []);
    }

    private string Export(string format) => $"/api/orders/export?format={format}&q={Uri.EscapeDataString(Page?.Query.Text ?? "")}";

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
