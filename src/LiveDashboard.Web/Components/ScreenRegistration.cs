using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Live;

namespace LiveDashboard.Web.Components;

/// <summary>Registers what the screens of one circuit share.</summary>
internal static class ScreenRegistration
{
    public static IServiceCollection AddScreens(this IServiceCollection services) => services
        .AddScoped<TabVisibility>()
        .AddScoped<BurstReceipt>();
}
