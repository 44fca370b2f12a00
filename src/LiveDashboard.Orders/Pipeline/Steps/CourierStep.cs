using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>The step that assigns a courier.</summary>
internal sealed class CourierStep(ICourierGateway gateway) : IOrderStep
{
    public StepName Name => StepName.Courier;

    public StepOutcome Run(PartnerCall call) => gateway.Assign(call);

    public ValueTask<StepOutcome> RunAsync(PartnerCall call) => gateway.AssignAsync(call);
}
