using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Retries many failed orders, each at the step that failed; stops at the admission limits.</summary>
/// <param name="orders">Distinct orders, lowest first: consecutive ones are queued as one range.</param>
/// <param name="limits">The admission limits.</param>
internal sealed class RetryMany(IReadOnlyList<OrderId> orders, AdmissionLimits limits) : IntakeCommand<BulkReceipt>
{
    protected override IntakeResult<BulkReceipt> Decide(JournalDraft draft)
    {
        var receipt = new BulkReceipt { Matched = orders.Count };
        foreach (var order in orders)
        {
            receipt = Decide(draft, order, receipt);
            if (receipt.Stopped is not null)
            {
                break;
            }
        }

        return IntakeResult<BulkReceipt>.Accepted(receipt);
    }

    private BulkReceipt Decide(JournalDraft draft, OrderId order, BulkReceipt receipt)
    {
        if (!draft.Orders.TryGet(order, out var entry))
        {
            return receipt with { Missing = receipt.Missing + 1 };
        }

        if (entry.Status != OrderStatus.Failed)
        {
            return entry is { Status: OrderStatus.Accepted or OrderStatus.Running, WasRetried: true }
                ? receipt with { Already = receipt.Already + 1 }
                : receipt with { WrongStatus = receipt.WrongStatus + 1 };
        }

        if (entry.Reason.Kind() == FailureKind.Unknown)
        {
            return receipt with { OutcomeUnknown = receipt.OutcomeUnknown + 1 };
        }

        if (limits.Refusal(draft, 1, entry.Transport, MemoryLimit.OfRetry) is { } refusal)
        {
            return receipt with { Stopped = refusal };
        }

        return draft.Retry(order, entry.Step, entry.Transport)
            ? receipt with { Done = receipt.Done + 1, Paid = receipt.Paid + (entry.IsPaid ? 1 : 0) }
            : receipt with { Already = receipt.Already + 1 };
    }
}
