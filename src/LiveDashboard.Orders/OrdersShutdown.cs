using LiveDashboard.Orders.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders;

/// <summary>Queries for the host after the engine has stopped.</summary>
public static class OrdersShutdown
{
    /// <summary>Whether the engine ended because another process has taken over its data.</summary>
    public static bool WasFenced(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetRequiredService<OrderJournal>().Fenced.IsCompletedSuccessfully;
    }
}
