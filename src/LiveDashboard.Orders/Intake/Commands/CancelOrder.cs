using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Requests cancellation of one order.</summary>
internal sealed class CancelOrder(OrderId order) : IntakeCommand<OrderReceipt>
{
    protected override IntakeResult<OrderReceipt> Decide(JournalDraft draft)
    {
        if (!draft.Orders.TryGet(order, out var entry))
        {
            return Refuse(RefusalKind.NotFound, $"There is no order {order}.");
        }

        switch (entry.Status)
        {
            case OrderStatus.Cancelled:
                break;
            case OrderStatus.Completed or OrderStatus.Failed:
                return Refuse(RefusalKind.Conflict, $"Order {order} is {Words.Of(entry.Status)} and can no longer be cancelled.");
            default:
                if (!entry.IsCancelRequested)
                {
                    draft.RequestCancel(order, 1);
                }

                break;
        }

        return IntakeResult<OrderReceipt>.Accepted(new OrderReceipt(order));
    }
}
