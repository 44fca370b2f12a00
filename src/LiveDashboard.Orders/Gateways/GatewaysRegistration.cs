using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Gateways.Simulated;
using LiveDashboard.Orders.Model;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Gateways;

/// <summary>Registers the partner gateways: over HTTP and simulated.</summary>
internal static class GatewaysRegistration
{
    public static IServiceCollection AddGateways(this IServiceCollection services) => services
        .AddSingleton<SimulatedKitchen>()
        .AddSingleton<SimulatedPartner>()
        .AddSingleton<HttpPartner>()
        .AddSingleton<ILedgerWitness, LedgerInquiry>();
}
