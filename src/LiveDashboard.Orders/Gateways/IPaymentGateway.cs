using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>Gateway to the payment partner: the same request, blocking and async.</summary>
internal interface IPaymentGateway
{
    /// <summary>Charges the card, blocking the calling thread until the outcome is known.</summary>
    StepOutcome Verify(PartnerCall call);

    /// <summary>Charges the card without holding a thread.</summary>
    ValueTask<StepOutcome> VerifyAsync(PartnerCall call);
}
