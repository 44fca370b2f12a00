using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>A payment partner that is a wait on the timing wheel.</summary>
internal sealed class SimulatedPaymentGateway(SimulatedPartner partner) : IPaymentGateway
{
    public StepOutcome Verify(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> VerifyAsync(PartnerCall call) => partner.CallAsync(call);
}
