using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search.Attention;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Search;

/// <summary>Registers the search and the attention list.</summary>
internal static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<AttentionList>()
        .AddSingleton<OrderScan>()
        .AddSingleton(provider => new NameIndex(
            provider.GetRequiredService<OrdersOptions>().DataPath,
            provider.GetRequiredService<OrderJournal>(),
            provider.GetRequiredService<OrderTable>(),
            provider.GetRequiredService<ILogger<NameIndex>>()))
        .AddSingleton<SearchThread>()
        .AddHostedService(provider => provider.GetRequiredService<SearchThread>())
        .AddSingleton<OrderSearch>();
}
