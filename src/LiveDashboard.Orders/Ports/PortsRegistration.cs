using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Ports;

/// <summary>Registers what screens and endpoints ask for.</summary>
internal static class PortsRegistration
{
    public static IServiceCollection AddPorts(this IServiceCollection services) => services
        .AddSingleton<IOrderCommands, LocalOrderCommands>()
        .AddSingleton<IOrderQueries, LocalOrderQueries>()
        .AddSingleton<IBoardView, LocalBoardView>();
}
