namespace LiveDashboard.Orders.Model.Facts;

/// <summary>The one table of legal status changes.</summary>
public static class OrderTransitions
{
    /// <summary>Whether the transition is legal.</summary>
    public static bool IsLegal(OrderStatus from, OrderStatus to) => (from, to) switch
    {
        (OrderStatus.Accepted, OrderStatus.Running or OrderStatus.Cancelled) => true,
        (OrderStatus.Running, OrderStatus.Completed or OrderStatus.Failed or OrderStatus.Cancelled) => true,
        (OrderStatus.Failed, OrderStatus.Accepted) => true,
        _ => false,
    };

    /// <summary>Whether the status is final unless the order is retried.</summary>
    public static bool IsFinal(this OrderStatus status) =>
        status is OrderStatus.Completed or OrderStatus.Failed or OrderStatus.Cancelled;

    /// <summary>Throws when the transition is not in the table.</summary>
    /// <exception cref="InvalidOperationException">The transition is illegal; the message names the order and both statuses.</exception>
    public static void ThrowIfIllegal(OrderId order, OrderStatus from, OrderStatus to)
    {
        if (!IsLegal(from, to))
        {
            throw new InvalidOperationException($"Order {order} cannot go from {from} to {to}.");
        }
    }
}
