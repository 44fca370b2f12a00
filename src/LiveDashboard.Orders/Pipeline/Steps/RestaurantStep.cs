using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>The step that has the food prepared.</summary>
internal sealed class RestaurantStep(IRestaurantGateway gateway) : IOrderStep
{
    public StepName Name => StepName.Restaurant;

    public StepOutcome Run(PartnerCall call) => gateway.Prepare(call);

    public ValueTask<StepOutcome> RunAsync(PartnerCall call) => gateway.PrepareAsync(call);
}
