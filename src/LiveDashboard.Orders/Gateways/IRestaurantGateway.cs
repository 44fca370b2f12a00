using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>Gateway to the restaurant partner: the same request, blocking and async.</summary>
internal interface IRestaurantGateway
{
    /// <summary>Has the food prepared, blocking the calling thread until the outcome is known.</summary>
    StepOutcome Prepare(PartnerCall call);

    /// <summary>Has the food prepared without holding a thread.</summary>
    ValueTask<StepOutcome> PrepareAsync(PartnerCall call);
}
