using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>An order's own page.</summary>
public sealed partial class OrderScreen(NavigationManager navigation)
{
    /// <summary>The order's number, from the address.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>The page it was opened from.</summary>
    [Parameter, SupplyParameterFromQuery(Name = OrderHome.Parameter)]
    public string? From { get; set; }

    private void Open(OrderId order) => navigation.NavigateTo(OrderHome.Parse(From).PageOf(order));
}
