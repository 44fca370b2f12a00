using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Requests cancellation of the unfinished orders of a burst.</summary>
internal sealed class CancelBurst(BurstDetails burst) : IntakeCommand<BurstDetails>
{
    protected override IntakeResult<BurstDetails> Decide(JournalDraft draft)
    {
        draft.RequestCancel(burst.First, burst.Count);
        return IntakeResult<BurstDetails>.Accepted(burst);
    }
}
