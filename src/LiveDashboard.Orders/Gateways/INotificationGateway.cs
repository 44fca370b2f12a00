using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>The way to the notification partner: the same request in both habits of waiting.</summary>
internal interface INotificationGateway
{
    /// <summary>Holds the calling thread until the customer knows, or it is known why not.</summary>
    StepOutcome Notify(PartnerCall call);

    /// <summary>Gives the thread back until the customer knows, or it is known why not.</summary>
    ValueTask<StepOutcome> NotifyAsync(PartnerCall call);
}
