using LiveDashboard.Orders.Model;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Waiting;

/// <summary>Registers the timing wheel.</summary>
internal static class WaitingRegistration
{
    public static IServiceCollection AddWaiting(this IServiceCollection services) => services
        .AddSingleton(provider => new TimingWheel(provider.GetRequiredService<EngineClock>().NowMs))
        .AddSingleton<WheelThread>();
}
