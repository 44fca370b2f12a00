using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Retention;

/// <summary>Registers the retention of orders.</summary>
internal static class RetentionRegistration
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<DataMeter>()
        .AddSingleton<AgeGuard>()
        .AddSingleton<JournalTrimmer>()
        .AddSingleton<RetentionService>()
        .AddHostedService(provider => provider.GetRequiredService<RetentionService>());
}
