using LiveDashboard.Orders.Intake.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Intake;

/// <summary>Registers the front door.</summary>
internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<CommandLimiter>()
        .AddSingleton<OrderIntake>()
        .AddSingleton<BulkIntake>();
}
