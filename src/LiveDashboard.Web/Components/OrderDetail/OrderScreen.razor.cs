using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>An order's own page.</summary>
public sealed partial class OrderScreen(OrderReader reader, OrderIntake intake, NavigationManager navigation)
{
    private readonly OrderCalls _calls = OrderCalls.To(reader, intake);

    /// <summary>The order's number, from the address.</summary>
    [Parameter]
    public long Id { get; set; }

    private void Open(OrderId order) => navigation.NavigateTo($"/orders/{order}");
}
