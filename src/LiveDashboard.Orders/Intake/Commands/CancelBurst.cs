using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Asks for the end of whatever is unfinished in a burst.</summary>
internal sealed class CancelBurst(BurstDetails burst) : IntakeCommand<BurstDetails>
{
    protected override IntakeResult<BurstDetails> Decide(JournalDraft draft)
    {
        draft.RequestCancel(burst.First, burst.Count);
        return IntakeResult<BurstDetails>.Accepted(burst);
    }
}
