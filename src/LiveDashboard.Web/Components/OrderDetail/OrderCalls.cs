using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>What an order's sheet asks of the journal and of the intake, wherever it is shown.</summary>
/// <param name="Read">Reads an order; null when there is none.</param>
/// <param name="Cancel">Cancels it; null when that is committed.</param>
/// <param name="Retry">Retries it, with what a person found out about an unknown outcome; null when that is committed.</param>
public sealed record OrderCalls(
    Func<OrderId, CancellationToken, Task<OrderHistory?>> Read,
    Func<OrderId, CancellationToken, Task<Refusal?>> Cancel,
    Func<OrderId, EffectOutcome?, CancellationToken, Task<Refusal?>> Retry)
{
    /// <summary>The calls, tied to the real journal and the real intake.</summary>
    public static OrderCalls To(OrderReader reader, OrderIntake intake)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new OrderCalls(
            reader.FindAsync,
            async (order, cancellationToken) => (await intake.CancelAsync(order, cancellationToken)).Refusal,
            async (order, outcome, cancellationToken) => (await intake.RetryAsync(order, outcome, cancellationToken)).Refusal);
    }
}
