using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>The courier partner over HTTP.</summary>
internal sealed class HttpCourierGateway(HttpPartner partner) : ICourierGateway
{
    public StepOutcome Assign(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> AssignAsync(PartnerCall call) => partner.CallAsync(call);
}
