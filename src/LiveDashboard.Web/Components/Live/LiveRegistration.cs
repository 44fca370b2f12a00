namespace LiveDashboard.Web.Components.Live;

/// <summary>Registers what live components share within one circuit.</summary>
internal static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services.AddScoped<TabVisibility>();
}
