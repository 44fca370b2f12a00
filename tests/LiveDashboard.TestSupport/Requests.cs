using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.TestSupport;

/// <summary>Requests as callers send them.</summary>
internal static class Requests
{
    /// <summary>A valid single order.</summary>
    public static OrderRequest Order(string customer = "Priya Nair", ExecutionMode? mode = null) =>
        new(customer, "Kimchi Corner", [new OrderItemRequest("Bibimbap bowl", 2, 13.50m)], mode);
}
