using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Requests cancellation of everything unfinished and begins a new board scope.</summary>
internal sealed class ClearBoard : IntakeCommand<ClearReceipt>
{
    protected override IntakeResult<ClearReceipt> Decide(JournalDraft draft)
    {
        var unfinished = draft.Unfinished;
        for (var first = draft.Orders.First; unfinished > 0 && first <= draft.LastOrder.Number; first += int.MaxValue)
        {
            draft.RequestCancel(new OrderId(first), (int)Math.Min(int.MaxValue, draft.LastOrder.Number - first + 1));
        }

        draft.Clear();
        return IntakeResult<ClearReceipt>.Accepted(new ClearReceipt(unfinished));
    }
}
