using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>The way to the payment partner: the same request in both habits of waiting.</summary>
internal interface IPaymentGateway
{
    /// <summary>Holds the calling thread until the card is charged, or it is known why not.</summary>
    StepOutcome Verify(PartnerCall call);

    /// <summary>Gives the thread back until the card is charged, or it is known why not.</summary>
    ValueTask<StepOutcome> VerifyAsync(PartnerCall call);
}
