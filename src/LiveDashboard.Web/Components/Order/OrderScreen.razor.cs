using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Order;

/// <summary>An order's page: ties what is shown to the journal, and what is wished to the intake.</summary>
public sealed partial class OrderScreen(OrderReader reader, OrderIntake intake)
{
    /// <summary>The order's number, from the address.</summary>
    [Parameter]
    public long Id { get; set; }

    private async Task<Refusal?> CancelAsync(OrderId order, CancellationToken cancellationToken) =>
        (await intake.CancelAsync(order, cancellationToken)).Refusal;

    private async Task<Refusal?> RetryAsync(OrderId order, CancellationToken cancellationToken) =>
        (await intake.RetryAsync(order, cancellationToken)).Refusal;
}
