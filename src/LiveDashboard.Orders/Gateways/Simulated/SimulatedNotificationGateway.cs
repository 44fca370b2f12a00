using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>A notification partner that is a wait on the timing wheel.</summary>
internal sealed class SimulatedNotificationGateway(SimulatedPartner partner) : INotificationGateway
{
    public StepOutcome Notify(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> NotifyAsync(PartnerCall call) => partner.CallAsync(call);
}
