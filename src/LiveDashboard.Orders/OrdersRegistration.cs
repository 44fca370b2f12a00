using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Notices;
using LiveDashboard.Orders.Pipeline;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Orders.Salvage;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Telemetry;
using LiveDashboard.Orders.Waiting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders;

/// <summary>Registers the engine: services per process, and services per data folder.</summary>
public static class OrdersRegistration
{
    /// <summary>
    /// Adds the engine and the hosted service that runs it. The host adds <see cref="PartnerAddresses"/>, since it knows
    /// where the partners are.
    /// </summary>
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddNode().AddPartition();
    }

    // Once per process: settings, time, memory, partner gateways.
    private static IServiceCollection AddNode(this IServiceCollection services) => services
        .AddChecked<OrdersOptions>("Orders")
        .AddChecked<PartnerOptions>("Kitchen")
        .AddSingleton<EngineClock>()
        .AddMeasurement()
        .AddWaiting()
        .AddGateways();

    // Once per data folder: its journal and everything derived from it.
    private static IServiceCollection AddPartition(this IServiceCollection services) => services
        .AddSingleton<DataNotices>()
        .AddSingleton<SalvageNotice>()
        .AddJournal()
        .AddRetention()
        .AddIntake()
        .AddPipeline()
        .AddBoard()
        .AddSingleton<OrderFeed>()
        .AddSearch()
        .AddTelemetry()
        .AddPorts()
        .AddSingleton<IReadOnlyList<ICommitListener>>(provider =>
        [
            provider.GetRequiredService<AgeGuard>(),
            provider.GetRequiredService<RetentionService>(),
            provider.GetRequiredService<RecentParties>(),
            provider.GetRequiredService<ModeSwitches>(),
            provider.GetRequiredService<BoardProjection>(),
            provider.GetRequiredService<OrderFeed>(),
            provider.GetRequiredService<OrderMetrics>(),
            // Last, so that the board has seen an order before a worker can start it.
            provider.GetRequiredService<OrderDispatcher>(),
        ]);
}
