using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Gateways.Simulated;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>
/// The way to all four partners of one process: the effect is done when the call is made, and the answer comes on the
/// timing wheel, so that a crash between the two leaves an effect that nobody heard of.
/// </summary>
/// <param name="ledger">Where effects are counted.</param>
/// <param name="kitchen">The wheel on which answers come.</param>
/// <param name="key">The key of a step.</param>
/// <param name="isAlive">Whether the process is there; the calls of a killed one reach nobody.</param>
internal sealed class LedgerGateway(
    LedgerPartners ledger, SimulatedKitchen kitchen, Func<OrderId, StepName, string> key, Func<bool> isAlive) : PartnerGateway
{
    private const int AnswersAfterMs = 1000;

    public override StepOutcome Call(PartnerCall call) => call.Block(Place(call), kitchen.Now + AnswersAfterMs, Ask(call));

    public override ValueTask<StepOutcome> CallAsync(PartnerCall call) => call.Wait(Place(call), kitchen.Now + AnswersAfterMs, Ask(call));

    private IWaitPlace Place(PartnerCall call) => kitchen.Place(call.Step, hasCapacity: false);

    private FailureReason Ask(PartnerCall call)
    {
        var profile = call.Profile;
        var name = key(call.Order, call.Step);
        if (!ledger.IsDone(name))
        {
            var fate = OrderRandom.Fate(call.Bits, call.Step, call.Attempt);
            if (fate < profile.DeclineRate)
            {
                return FailureReason.Declined;
            }

            if (fate < profile.DeclineRate + profile.FailureRate)
            {
                return FailureReason.PartnerError;
            }
        }

        if (isAlive())
        {
            ledger.Do(name, call.Order, call.Step);
        }

        return FailureReason.None;
    }
}
