using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Intake;

/// <summary>Registers the front door.</summary>
internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<CommandLimiter>()
        .AddSingleton(provider => new OrderIntake(
            provider.GetRequiredService<OrderJournal>(),
            provider.GetRequiredService<BurstIndex>(),
            provider.GetRequiredService<OrdersOptions>(),
            provider.GetRequiredService<MemoryBudget>(),
            provider.GetRequiredService<CommandLimiter>()))
        .AddSingleton(provider => new BulkIntake(provider.GetRequiredService<OrderIntake>(), provider.GetRequiredService<CommandLimiter>()));
}
