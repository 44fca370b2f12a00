using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>An order at a glance: its number, where it stands, who ordered what where, and the ways out.</summary>
public sealed partial class OrderHead
{
    /// <summary>The id of the heading, for whatever is named by it.</summary>
    public const string TitleId = "order-title";

    /// <summary>Which order.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>The order; null while it is not known.</summary>
    [Parameter, EditorRequired]
    public OrderSummary? Order { get; set; }

    /// <summary>Whether there is no such order.</summary>
    [Parameter]
    public bool Missing { get; set; }

    /// <summary>The absolute address of the order's own page.</summary>
    [Parameter]
    public string Link { get; set; } = "";

    /// <summary>Whether it is shown over the board, where it can be closed.</summary>
    [Parameter]
    public bool InDrawer { get; set; }

    /// <summary>The person closes it.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    private string Title => Missing ? "Order not found" : $"#{Id}";
}
