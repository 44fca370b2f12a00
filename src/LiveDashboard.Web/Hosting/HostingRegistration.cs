using LiveDashboard.Orders.Partners;

namespace LiveDashboard.Web.Hosting;

/// <summary>Registers what the app hosts beside the engine.</summary>
internal static class HostingRegistration
{
    /// <summary>Adds the partners. Before the engine: hosted services start in the order they are added.</summary>
    public static IServiceCollection AddKitchen(this IServiceCollection services) => services
        .AddSingleton<KitchenAddresses>()
        .AddSingleton<PartnerAddresses>(provider => provider.GetRequiredService<KitchenAddresses>())
        .AddHostedService<KitchenService>();
}
