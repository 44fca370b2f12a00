using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>The notification partner over HTTP.</summary>
internal sealed class HttpNotificationGateway(HttpPartner partner) : INotificationGateway
{
    public StepOutcome Notify(PartnerCall call) => partner.Call(call);

    public ValueTask<StepOutcome> NotifyAsync(PartnerCall call) => partner.CallAsync(call);
}
