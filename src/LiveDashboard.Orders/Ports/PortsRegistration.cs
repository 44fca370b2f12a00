using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Ports;

/// <summary>Registers the ports used by screens and endpoints.</summary>
internal static class PortsRegistration
{
    public static IServiceCollection AddPorts(this IServiceCollection services) => services
        .AddSingleton<IOrderCommands, LocalOrderCommands>()
        .AddSingleton<IOrderQueries, LocalOrderQueries>()
        .AddSingleton<IBoardView, LocalBoardView>();
}
