using LiveDashboard.Orders.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders;

/// <summary>What the host asks an engine that has stopped.</summary>
public static class OrdersShutdown
{
    /// <summary>Whether the engine ended because another process has taken its data.</summary>
    public static bool WasFenced(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetRequiredService<OrderJournal>().Fenced.IsCompletedSuccessfully;
    }
}
