using LiveDashboard.Orders.Gateways;

namespace LiveDashboard.Web.Hosting;

/// <summary>Registers the hosted services beside the engine.</summary>
internal static class HostingRegistration
{
    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(3);

    /// <summary>Limits the shutdown time: accepted orders are safe, and a prompt stop is expected.</summary>
    public static IServiceCollection AddPromptStop(this IServiceCollection services) =>
        services.Configure<HostOptions>(host => host.ShutdownTimeout = s_stopTime);

    /// <summary>Adds the partners. Call before adding the engine: hosted services start in registration order.</summary>
    public static IServiceCollection AddKitchen(this IServiceCollection services) => services
        .AddSingleton<EmbeddedPartnerAddresses>()
        .AddSingleton<PartnerAddresses>(provider => provider.GetRequiredService<EmbeddedPartnerAddresses>())
        .AddHostedService<PartnersService>();
}
