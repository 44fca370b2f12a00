using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>One transport to all four partners; the call identifies its partner.</summary>
internal abstract class PartnerGateway : IPaymentGateway, IRestaurantGateway, ICourierGateway, INotificationGateway
{
    /// <summary>Calls the partner, blocking the calling thread until the outcome is known.</summary>
    public abstract StepOutcome Call(PartnerCall call);

    /// <summary>Calls the partner without holding a thread.</summary>
    public abstract ValueTask<StepOutcome> CallAsync(PartnerCall call);

    StepOutcome IPaymentGateway.Verify(PartnerCall call) => Call(call);

    ValueTask<StepOutcome> IPaymentGateway.VerifyAsync(PartnerCall call) => CallAsync(call);

    StepOutcome IRestaurantGateway.Prepare(PartnerCall call) => Call(call);

    ValueTask<StepOutcome> IRestaurantGateway.PrepareAsync(PartnerCall call) => CallAsync(call);

    StepOutcome ICourierGateway.Assign(PartnerCall call) => Call(call);

    ValueTask<StepOutcome> ICourierGateway.AssignAsync(PartnerCall call) => CallAsync(call);

    StepOutcome INotificationGateway.Notify(PartnerCall call) => Call(call);

    ValueTask<StepOutcome> INotificationGateway.NotifyAsync(PartnerCall call) => CallAsync(call);
}
