using LiveDashboard.Orders.Partners.Http;
using LiveDashboard.Orders.Partners.Simulated;

namespace LiveDashboard.Orders.Partners;

/// <summary>The four gateways of one transport.</summary>
public sealed record KitchenGateways(
    IPaymentGateway Payment, IRestaurantGateway Restaurant, ICourierGateway Courier, INotificationGateway Notification)
{
    /// <summary>Gateways to the kitchen on the timing wheel.</summary>
    public static KitchenGateways Simulated(SimulatedKitchen kitchen, PartnerOptions options)
    {
        var partner = new SimulatedPartner(kitchen, options);
        return new KitchenGateways(
            new SimulatedPaymentGateway(partner),
            new SimulatedRestaurantGateway(partner),
            new SimulatedCourierGateway(partner),
            new SimulatedNotificationGateway(partner));
    }

    /// <summary>Gateways to partners over HTTP.</summary>
    internal static KitchenGateways Http(HttpPartner partner) => new(
        new HttpPaymentGateway(partner), new HttpRestaurantGateway(partner), new HttpCourierGateway(partner), new HttpNotificationGateway(partner));
}
