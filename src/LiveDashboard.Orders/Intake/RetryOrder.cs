using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>Accepts a failed order again, at the step that failed.</summary>
internal sealed class RetryOrder(OrderId order, AdmissionLimits limits) : IntakeCommand<OrderReceipt>
{
    protected override IntakeResult<OrderReceipt> Decide(JournalDraft draft)
    {
        if (!draft.Orders.TryGet(order, out var entry))
        {
            return Refuse(RefusalKind.NotFound, $"There is no order {order}.");
        }

        var isRetried = entry is { Status: OrderStatus.Accepted or OrderStatus.Running, WasRetried: true };
        if (entry.Status != OrderStatus.Failed && !isRetried)
        {
            return Refuse(RefusalKind.Conflict, $"Order {order} is {Words.Of(entry.Status)}; only a failed order can be retried.");
        }

        if (!isRetried)
        {
            if (limits.Refusal(draft, 1, entry.Transport) is { } refusal)
            {
                return IntakeResult<OrderReceipt>.Refused(refusal);
            }

            draft.Retry(order, entry.Step, entry.Transport);
        }

        return IntakeResult<OrderReceipt>.Accepted(new OrderReceipt(order));
    }
}
