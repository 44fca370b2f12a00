using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>One order over the live board, as a dialog at its right edge.</summary>
public sealed partial class OrderDrawer
{
    private OrderId? _shown;
    private bool _slides;

    /// <summary>Which order.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>Whether it slides in; it does not when the page itself has just come.</summary>
    [Parameter]
    public bool Slides { get; set; }

    /// <summary>The person goes on to another order.</summary>
    [Parameter]
    public EventCallback<OrderId> Open { get; set; }

    /// <summary>The person closes it.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    private string? Motion => _slides ? "slides" : null;

    protected override void OnInitialized() => _slides = Slides;

    // The board behind is drawn five times a second; what is in the drawer watches for itself.
    protected override bool ShouldRender() => _shown != Id;

    protected override void OnAfterRender(bool firstRender) => _shown = Id;
}
