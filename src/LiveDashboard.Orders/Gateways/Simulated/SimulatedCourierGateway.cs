using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>A courier partner that is a wait on the timing wheel.</summary>
internal sealed class SimulatedCourierGateway(SimulatedPartner partner) : ICourierGateway
{
    public StepOutcome Assign(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> AssignAsync(PartnerCall call) => partner.CallAsync(call);
}
