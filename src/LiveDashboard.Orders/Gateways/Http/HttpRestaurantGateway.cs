using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>The restaurant partner over HTTP.</summary>
internal sealed class HttpRestaurantGateway(HttpPartner partner) : IRestaurantGateway
{
    public StepOutcome Prepare(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> PrepareAsync(PartnerCall call) => partner.CallAsync(call);
}
