using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>One order over the live board, as a dialog at its right edge.</summary>
public sealed partial class OrderDrawer
{
    private OrderId? _shown;
    private bool _slides;

    /// <summary>The order's id.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>Whether it slides in; not on the first render of the page.</summary>
    [Parameter]
    public bool Slides { get; set; }

    /// <summary>Raised to open another order.</summary>
    [Parameter]
    public EventCallback<OrderId> Open { get; set; }

    /// <summary>Raised when the user closes it.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    private string? Motion => _slides ? "slides" : null;

    protected override void OnInitialized() => _slides = Slides;

    // The board behind renders five times a second; the drawer's content watches for itself.
    protected override bool ShouldRender() => _shown != Id;

    protected override void OnAfterRender(bool firstRender) => _shown = Id;
}
