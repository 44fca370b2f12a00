using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>An order at a glance: number, status, customer and restaurant, with links and close button.</summary>
public sealed partial class OrderHead
{
    /// <summary>The id of the heading, for <c>aria-labelledby</c>.</summary>
    public const string TitleId = "order-title";

    /// <summary>The order's id.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>The order's history; null while it is loading.</summary>
    [Parameter, EditorRequired]
    public OrderHistory? View { get; set; }

    /// <summary>Whether the order does not exist.</summary>
    [Parameter]
    public bool Missing { get; set; }

    /// <summary>The absolute address of the order's own page.</summary>
    [Parameter]
    public string Link { get; set; } = "";

    /// <summary>The way back of the order's own page.</summary>
    [Parameter]
    public OrderHome Home { get; set; } = OrderHome.Orders;

    /// <summary>The address of the order's own page within the app.</summary>
    [Parameter]
    public string OwnPage { get; set; } = "";

    /// <summary>What stands at the right edge of the page's head; the drawer has it elsewhere.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether it is shown over the board and can be closed.</summary>
    [Parameter]
    public bool InDrawer { get; set; }

    /// <summary>Raised when the user closes it.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    private OrderSummary? Order => View?.Summary;

    private string Title => Missing ? "Order not found" : $"#{Id}";
}
