using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Accepts one order, once per idempotency key.</summary>
internal sealed class AcceptOrder(OrderDetails details, IdempotencyKey? key, AdmissionLimits limits) : IntakeCommand<OrderReceipt>
{
    protected override IntakeResult<OrderReceipt> Decide(JournalDraft draft)
    {
        if (key?.FindIn(draft) is { } used)
        {
            return key.Fits(used)
                ? IntakeResult<OrderReceipt>.Accepted(new OrderReceipt(used.Order), replayed: true)
                : IntakeResult<OrderReceipt>.Refused(key.Reused);
        }

        if (limits.Refusal(draft, 1, details.Transport, MemoryLimit.OfOrder(details.Transport)) is { } refusal)
        {
            return IntakeResult<OrderReceipt>.Refused(refusal);
        }

        var id = draft.Accept(details);
        key?.AddTo(draft, id);
        return IntakeResult<OrderReceipt>.Accepted(new OrderReceipt(id) { Details = details });
    }
}
