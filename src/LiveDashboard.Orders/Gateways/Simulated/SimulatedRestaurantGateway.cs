using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>A restaurant partner that is a wait on the timing wheel.</summary>
internal sealed class SimulatedRestaurantGateway(SimulatedPartner partner) : IRestaurantGateway
{
    public StepOutcome Prepare(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> PrepareAsync(PartnerCall call) => partner.CallAsync(call);
}
