using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Changes the board's controls.</summary>
internal sealed class ChangeControls(Func<Controls, Controls> change, Func<KitchenProfile, Refusal?> check) : IntakeCommand<Controls>
{
    protected override IntakeResult<Controls> Decide(JournalDraft draft)
    {
        var wanted = change(draft.Controls);
        if (check(wanted.Kitchen) is { } refusal)
        {
            return IntakeResult<Controls>.Refused(refusal);
        }

        return IntakeResult<Controls>.Accepted(wanted == draft.Controls ? wanted : draft.Change(wanted));
    }
}
