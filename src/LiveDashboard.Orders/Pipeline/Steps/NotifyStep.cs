using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>The step that notifies the customer.</summary>
internal sealed class NotifyStep(INotificationGateway gateway) : IOrderStep
{
    public StepName Name => StepName.Notify;

    public StepOutcome Run(PartnerCall call) => gateway.Notify(call);

    public ValueTask<StepOutcome> RunAsync(PartnerCall call) => gateway.NotifyAsync(call);
}
