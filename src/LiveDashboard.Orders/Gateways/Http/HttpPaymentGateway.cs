using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>The payment partner over HTTP.</summary>
internal sealed class HttpPaymentGateway(HttpPartner partner) : IPaymentGateway
{
    public StepOutcome Verify(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> VerifyAsync(PartnerCall call) => partner.CallAsync(call);
}
