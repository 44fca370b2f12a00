using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>The four steps, timed, for each transport.</summary>
internal sealed class OrderSteps
{
    private readonly IOrderStep[] _http;
    private readonly IOrderStep[] _simulated;

    public OrderSteps(PartnerGateway http, PartnerGateway simulated, EngineClock clock)
    {
        _http = Timed(http, clock);
        _simulated = Timed(simulated, clock);
    }

    internal IOrderStep this[KitchenTransport transport, StepName step] =>
        (transport == KitchenTransport.Simulated ? _simulated : _http)[(int)step];

    private static IOrderStep[] Timed(PartnerGateway gateway, EngineClock clock) =>
    [
        new TimedStep(new PaymentStep(gateway), clock),
        new TimedStep(new RestaurantStep(gateway), clock),
        new TimedStep(new CourierStep(gateway), clock),
        new TimedStep(new NotifyStep(gateway), clock),
    ];
}
