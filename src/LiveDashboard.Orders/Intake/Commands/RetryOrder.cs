using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Retries a failed order at the step that failed.</summary>
internal sealed class RetryOrder(OrderId order, EffectOutcome? outcome, AdmissionLimits limits) : IntakeCommand<OrderReceipt>
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
            if (CheckOutcome(entry.Reason) is { } wrongOutcome)
            {
                return IntakeResult<OrderReceipt>.Refused(wrongOutcome);
            }

            if (limits.Refusal(draft, 1, entry.Transport, MemoryLimit.OfRetry) is { } refusal)
            {
                return IntakeResult<OrderReceipt>.Refused(refusal);
            }

            draft.Retry(order, entry.Step, entry.Transport, isStepDone: outcome is EffectOutcome.Done);
        }

        return IntakeResult<OrderReceipt>.Accepted(new OrderReceipt(order));
    }

    // Only a person can resolve whether an effect exists, and only where it is unknown, or a step would be skipped.
    private Refusal? CheckOutcome(FailureReason reason)
    {
        var errors = new FieldErrors();
        if (reason == FailureReason.OutcomeUnknown && outcome is null)
        {
            errors.Add("outcome", $"outcome must be done or notDone: the partner may have done the step of order {order}, and only a person can tell.");
        }
        else if (reason != FailureReason.OutcomeUnknown && outcome is EffectOutcome.Done)
        {
            errors.Add("outcome", $"outcome done is only for an order whose failure is of kind unknown; order {order} is known to have failed.");
        }

        return errors.Refusal;
    }
}
