using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Requests cancellation of many orders; consecutive ones are written as one fact.</summary>
/// <param name="orders">Distinct orders, lowest first.</param>
internal sealed class CancelMany(IReadOnlyList<OrderId> orders) : IntakeCommand<BulkReceipt>
{
    protected override IntakeResult<BulkReceipt> Decide(JournalDraft draft)
    {
        var receipt = new BulkReceipt { Matched = orders.Count };
        var (first, count) = (default(OrderId), 0);
        foreach (var order in orders)
        {
            if (!draft.Orders.TryGet(order, out var entry))
            {
                receipt = receipt with { Missing = receipt.Missing + 1 };
            }
            else if (entry.Status == OrderStatus.Cancelled || (entry.IsCancelRequested && !entry.Status.IsFinal()))
            {
                receipt = receipt with { Already = receipt.Already + 1 };
            }
            else if (entry.Status.IsFinal())
            {
                receipt = receipt with { WrongStatus = receipt.WrongStatus + 1 };
            }
            else
            {
                receipt = receipt with { Done = receipt.Done + 1, Paid = receipt.Paid + (entry.IsPaid ? 1 : 0) };
                if (count > 0 && order != first.Plus(count))
                {
                    draft.RequestCancel(first, count);
                    count = 0;
                }

                first = count == 0 ? order : first;
                count++;
            }
        }

        if (count > 0)
        {
            draft.RequestCancel(first, count);
        }

        return IntakeResult<BulkReceipt>.Accepted(receipt);
    }
}
