namespace LiveDashboard.Orders.Gateways;

/// <summary>The four gateways of one transport.</summary>
internal sealed record KitchenGateways(
    IPaymentGateway Payment, IRestaurantGateway Restaurant, ICourierGateway Courier, INotificationGateway Notification);
