using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>Gateway to the notification partner: the same request, blocking and async.</summary>
internal interface INotificationGateway
{
    /// <summary>Notifies the customer, blocking the calling thread until the outcome is known.</summary>
    StepOutcome Notify(PartnerCall call);

    /// <summary>Notifies the customer without holding a thread.</summary>
    ValueTask<StepOutcome> NotifyAsync(PartnerCall call);
}
