using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>Simulates any of the four partners: the outcome follows from the call's profile and the order's random bits alone.</summary>
internal sealed class SimulatedPartner(SimulatedKitchen kitchen, PartnerOptions options) : PartnerGateway
{
    public override StepOutcome Call(PartnerCall call)
    {
        var (place, dueAt, reason) = Plan(call);
        return place is null ? new StepOutcome(kitchen.Now, reason, SimulatedQueue.RetryAfterMs) : call.Block(place, dueAt, reason);
    }

    public override ValueTask<StepOutcome> CallAsync(PartnerCall call)
    {
        var (place, dueAt, reason) = Plan(call);
        return place is null
            ? new ValueTask<StepOutcome>(new StepOutcome(kitchen.Now, reason, SimulatedQueue.RetryAfterMs))
            : call.Wait(place, dueAt, reason);
    }

    // Without a place it is rejected at once.
    private (IWaitPlace? Place, long DueAt, FailureReason Reason) Plan(PartnerCall call)
    {
        var profile = call.Profile;
        if (profile.Outage)
        {
            return (null, 0, FailureReason.Busy);
        }

        var timeOut = (int)options.TimeOut.TotalMilliseconds;
        var place = kitchen.Place(call.Step, hasCapacity: profile.Capacity > 0 && !profile.Hang);
        if (profile.Hang)
        {
            return (place, kitchen.Now + timeOut, FailureReason.NoAnswer);
        }

        var latency = OrderRandom.LatencyMs(profile, OrderRandom.Latency(call.Bits, call.Step));
        return latency > timeOut
            ? (place, kitchen.Now + timeOut, FailureReason.NoAnswer)
            : (place, kitchen.Now + latency, OrderRandom.Answer(profile, call.Bits, call.Step, call.Attempt));
    }
}
