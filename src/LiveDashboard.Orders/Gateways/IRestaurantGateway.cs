using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>The way to the restaurant partner: the same request in both habits of waiting.</summary>
internal interface IRestaurantGateway
{
    /// <summary>Holds the calling thread until the food is ready, or it is known why not.</summary>
    StepOutcome Prepare(PartnerCall call);

    /// <summary>Gives the thread back until the food is ready, or it is known why not.</summary>
    ValueTask<StepOutcome> PrepareAsync(PartnerCall call);
}
