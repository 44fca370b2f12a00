using LiveDashboard.Web.Components.Board.Commands;
using LiveDashboard.Web.Components.Live;
using LiveDashboard.Web.Components.OrderList;
using LiveDashboard.Web.Components.OrderList.Bulk;
using MudBlazor;
using MudBlazor.Services;

namespace LiveDashboard.Web.Components;

/// <summary>Registers the services of one circuit's screens.</summary>
internal static class ScreenRegistration
{
    public static IServiceCollection AddScreens(this IServiceCollection services) => services
        .AddScoped<TabVisibility>()
        .AddScoped<BurstReceipt>()
        .AddSingleton<OrdersLookup>()
        .AddSingleton<BulkService>();

    /// <summary>Places snackbars where they cover no control.</summary>
    public static void Configure(MudServicesConfiguration mud)
    {
        ArgumentNullException.ThrowIfNull(mud);
        mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
        mud.SnackbarConfiguration.MaximumOpacity = 100;
    }
}
