using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Retention;
using LiveDashboard.Orders.Journal.Salvage;
using LiveDashboard.Orders.Journal.Search;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;
using LiveDashboard.Orders.Partners.Http;
using LiveDashboard.Orders.Partners.Simulated;
using LiveDashboard.Orders.Pipeline;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveDashboard.Orders;

/// <summary>Registers the engine.</summary>
public static class OrdersRegistration
{
    /// <summary>
    /// Adds the engine and the hosted service that runs it. The host adds <see cref="PartnerAddresses"/>, since it knows
    /// where the partners are.
    /// </summary>
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddChecked<OrdersOptions>("Orders").AddChecked<PartnerOptions>("Kitchen");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<OrdersOptions>>().Value);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PartnerOptions>>().Value);
        return services.AddJournal().AddPipeline().AddBoard().AddSearch();
    }

    private static IServiceCollection AddChecked<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<T>>(new OptionsCheck<T>(section));
    }

    private static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<EngineClock>()
        .AddSingleton<OrderTable>()
        .AddSingleton<BurstIndex>()
        .AddSingleton<ThreadPeaks>()
        .AddSingleton(ProcessMemory.OfThisProcess)
        .AddSingleton<InFlight>()
        .AddSingleton<MemoryBudget>()
        .AddSingleton<IOrderJournal>(provider => new SqliteOrderJournal(
            Folder(provider), FirstControls(provider), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<SalvageNotice>()
        .AddSingleton<JournalNotices>()
        .AddSingleton<JournalThread>()
        .AddSingleton(provider => new ReaderThread(Folder(provider)))
        .AddSingleton(provider => new CheckpointThread(
            Folder(provider), provider.GetRequiredService<JournalThread>(), provider.GetRequiredService<ILogger<CheckpointThread>>()))
        .AddSingleton<OrderReader>()
        .AddSingleton<DataMeter>()
        .AddSingleton<AgeGuard>()
        .AddSingleton<ICommitListener>(provider => provider.GetRequiredService<AgeGuard>())
        .AddSingleton<JournalTrimmer>()
        .AddSingleton<RetentionService>()
        .AddSingleton<ICommitListener>(provider => provider.GetRequiredService<RetentionService>())
        .AddHostedService(provider => provider.GetRequiredService<RetentionService>())
        .AddSingleton(provider => new OrderIntake(
            provider.GetRequiredService<JournalThread>(),
            provider.GetRequiredService<BurstIndex>(),
            provider.GetRequiredService<OrdersOptions>(),
            provider.GetRequiredService<MemoryBudget>()))
        .AddSingleton<BulkIntake>();

    private static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton<SimulatedKitchen>()
        .AddSingleton<ConnectionWaits>()
        .AddSingleton<CircuitStates>()
        .AddSingleton<HttpPartner>()
        .AddSingleton<LedgerInquiry>()
        .AddSingleton(provider => new OrderSteps(
            KitchenGateways.Http(provider.GetRequiredService<HttpPartner>()),
            KitchenGateways.Simulated(provider.GetRequiredService<SimulatedKitchen>(), provider.GetRequiredService<PartnerOptions>()),
            provider.GetRequiredService<EngineClock>()))
        .AddSingleton<OrderQueue>()
        .AddSingleton<RunTable>()
        .AddSingleton<WorkerSamples>()
        .AddSingleton<WorkerPool>()
        .AddSingleton<CancelThread>()
        .AddHostedService<OrderPipelineService>();

    private static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton<OrderFeed>()
        .AddSingleton<BoardProjection>()
        .AddSingleton<ICommitListener>(provider => provider.GetRequiredService<BoardProjection>())
        .AddSingleton<ICommitListener>(provider => provider.GetRequiredService<OrderFeed>())
        .AddSingleton<OrderBoard>()
        .AddSingleton<WallFeed>()
        .AddHostedService<BoardPublisher>();

    private static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<OrderInbox>()
        .AddSingleton<OrderScan>()
        .AddSingleton(provider => new NameIndex(
            Folder(provider),
            provider.GetRequiredService<JournalThread>(),
            provider.GetRequiredService<OrderTable>(),
            provider.GetRequiredService<ILogger<NameIndex>>()))
        .AddSingleton<SearchThread>()
        .AddHostedService(provider => provider.GetRequiredService<SearchThread>())
        .AddSingleton(provider => new OrderSearch(
            provider.GetRequiredService<SearchThread>(),
            provider.GetRequiredService<OrderScan>(),
            provider.GetRequiredService<NameIndex>(),
            provider.GetRequiredService<OrderReader>(),
            provider.GetRequiredService<JournalThread>(),
            provider.GetRequiredService<EngineClock>(),
            provider.GetRequiredService<OrdersOptions>()));

    private static string Folder(IServiceProvider provider) => provider.GetRequiredService<OrdersOptions>().DataPath;

    private static Controls FirstControls(IServiceProvider provider) =>
        KitchenProfile.Find(provider.GetRequiredService<PartnerOptions>().Name) is { } kitchen
            ? Controls.Default with { Kitchen = kitchen }
            : Controls.Default;
}
