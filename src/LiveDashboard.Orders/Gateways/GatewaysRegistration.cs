using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Gateways.Simulated;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Gateways;

/// <summary>Registers the ways to the partners: over HTTP, and to the kitchen that is only played.</summary>
internal static class GatewaysRegistration
{
    public static IServiceCollection AddGateways(this IServiceCollection services) => services
        .AddSingleton<SimulatedKitchen>()
        .AddSingleton<SimulatedPartner>()
        .AddSingleton<HttpPartner>()
        .AddSingleton<ILedgerWitness, LedgerInquiry>()
        .AddKeyedSingleton(KitchenTransport.Http, (provider, _) => Http(provider.GetRequiredService<HttpPartner>()))
        .AddKeyedSingleton(KitchenTransport.Simulated, (provider, _) => Simulated(provider.GetRequiredService<SimulatedPartner>()));

    private static KitchenGateways Http(HttpPartner partner) => new(
        new HttpPaymentGateway(partner), new HttpRestaurantGateway(partner), new HttpCourierGateway(partner), new HttpNotificationGateway(partner));

    private static KitchenGateways Simulated(SimulatedPartner partner) => new(
        new SimulatedPaymentGateway(partner),
        new SimulatedRestaurantGateway(partner),
        new SimulatedCourierGateway(partner),
        new SimulatedNotificationGateway(partner));
}
