using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>Gateway to the courier partner: the same request, blocking and async.</summary>
internal interface ICourierGateway
{
    /// <summary>Assigns a courier, blocking the calling thread until the outcome is known.</summary>
    StepOutcome Assign(PartnerCall call);

    /// <summary>Assigns a courier without holding a thread.</summary>
    ValueTask<StepOutcome> AssignAsync(PartnerCall call);
}
