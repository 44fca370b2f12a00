using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>The step that verifies the payment.</summary>
internal sealed class PaymentStep(IPaymentGateway gateway) : IOrderStep
{
    public StepName Name => StepName.Payment;

    public StepOutcome Run(PartnerCall call) => gateway.Verify(call);

    public ValueTask<StepOutcome> RunAsync(PartnerCall call) => gateway.VerifyAsync(call);
}
