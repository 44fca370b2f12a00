using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>The way to the courier partner: the same request in both habits of waiting.</summary>
internal interface ICourierGateway
{
    /// <summary>Holds the calling thread until a courier is on the way, or it is known why not.</summary>
    StepOutcome Assign(PartnerCall call);

    /// <summary>Gives the thread back until a courier is on the way, or it is known why not.</summary>
    ValueTask<StepOutcome> AssignAsync(PartnerCall call);
}
