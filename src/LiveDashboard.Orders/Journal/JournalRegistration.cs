using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Salvage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>Registers the journal: its storage, its in-memory state, the single writer and the readers.</summary>
internal static class JournalRegistration
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<OrderTable>()
        .AddSingleton<BurstIndex>()
        .AddSingleton<IJournalStorage>(provider => JournalSalvage.Storage(
            Folder(provider), FirstControls(provider), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<OrderJournal>()
        .AddSingleton(provider => new CheckpointThread(
            Folder(provider), provider.GetRequiredService<OrderJournal>(), provider.GetRequiredService<ILogger<CheckpointThread>>()))
        .AddSingleton(provider => new ReaderThread(Folder(provider)))
        .AddSingleton<ModeSwitches>()
        .AddSingleton<OrderReader>()
        .AddHostedService<OrderJournalService>();

    private static string Folder(IServiceProvider provider) => provider.GetRequiredService<OrdersOptions>().DataPath;

    internal static Controls FirstControls(IServiceProvider provider) =>
        KitchenProfile.Find(provider.GetRequiredService<PartnerOptions>().Name) is { } kitchen
            ? Controls.Default with { Kitchen = kitchen }
            : Controls.Default;
}
