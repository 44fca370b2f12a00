using LiveDashboard.Orders.Board;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Label, icon and CSS class of a partner's health.</summary>
/// <param name="Label">The display name.</param>
/// <param name="Icon">The icon.</param>
/// <param name="Css">The CSS class that sets its colour.</param>
internal sealed record HealthLook(string Label, string Icon, string Css)
{
    private static readonly HealthLook s_healthy = new("Healthy", Icons.Material.Rounded.CheckCircle, "is-good");
    private static readonly HealthLook s_retrying = new("Retrying", Icons.Material.Rounded.Warning, "is-warning");
    private static readonly HealthLook s_down = new("Down", Icons.Material.Rounded.Error, "is-bad");
    private static readonly HealthLook s_open = new("Open", Icons.Material.Rounded.Block, "is-bad");

    public static HealthLook Of(PartnerHealth health) => health switch
    {
        PartnerHealth.Healthy => s_healthy,
        PartnerHealth.Retrying => s_retrying,
        PartnerHealth.Open => s_open,
        _ => s_down,
    };
}
