using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LiveDashboard.Web.Races;

/// <summary>Registers the races: one service for the process, and what each circuit asks it.</summary>
internal static class RacesRegistration
{
    public static IServiceCollection AddRaces(this IServiceCollection services) => services
        .AddSingleton<RaceService>()
        .AddHostedService(provider => provider.GetRequiredService<RaceService>())
        .AddScoped<CircuitRaces>()
        .AddScoped<IRaces>(provider => provider.GetRequiredService<CircuitRaces>())
        .AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitRaces>());
}
