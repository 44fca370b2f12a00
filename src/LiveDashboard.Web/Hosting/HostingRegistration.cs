using LiveDashboard.Orders.Gateways;

namespace LiveDashboard.Web.Hosting;

/// <summary>Registers what the app hosts beside the engine.</summary>
internal static class HostingRegistration
{
    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(3);

    /// <summary>Bounds how long a stop may take: what was accepted is safe, and whoever is asked to stop is expected to.</summary>
    public static IServiceCollection AddPromptStop(this IServiceCollection services) =>
        services.Configure<HostOptions>(host => host.ShutdownTimeout = s_stopTime);

    /// <summary>Adds the partners. Before the engine: hosted services start in the order they are added.</summary>
    public static IServiceCollection AddKitchen(this IServiceCollection services) => services
        .AddSingleton<EmbeddedPartnerAddresses>()
        .AddSingleton<PartnerAddresses>(provider => provider.GetRequiredService<EmbeddedPartnerAddresses>())
        .AddHostedService<PartnersService>();
}
