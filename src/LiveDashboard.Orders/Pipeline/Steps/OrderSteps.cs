using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>The four steps, timed, for each way of reaching the partners.</summary>
internal sealed class OrderSteps
{
    private readonly IOrderStep[] _http;
    private readonly IOrderStep[] _simulated;

    public OrderSteps(KitchenGateways http, KitchenGateways simulated, EngineClock clock)
    {
        _http = Timed(http, clock);
        _simulated = Timed(simulated, clock);
    }

    internal IOrderStep this[KitchenTransport transport, StepName step] =>
        (transport == KitchenTransport.Simulated ? _simulated : _http)[(int)step];

    private static IOrderStep[] Timed(KitchenGateways gateways, EngineClock clock) =>
    [
        new TimedStep(new PaymentStep(gateways.Payment), clock),
        new TimedStep(new RestaurantStep(gateways.Restaurant), clock),
        new TimedStep(new CourierStep(gateways.Courier), clock),
        new TimedStep(new NotifyStep(gateways.Notification), clock),
    ];
}
