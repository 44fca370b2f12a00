using LiveDashboard.Orders.Model.Kitchens;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Display names of kitchens, and the simulated substitute of each.</summary>
internal static class KitchenLook
{
    private const string SimulatedSuffix = "-simulated";

    /// <summary>The icon of everything that is only simulated.</summary>
    public static string SimulatedIcon => Icons.Material.Rounded.Science;

    /// <summary>Such as "Article 2 s / 5 s / 1 s / 2 s".</summary>
    public static string Label(KitchenProfile kitchen) => $"{Name(kitchen)} {Times(kitchen)}";

    /// <summary>Such as "Quick simulated".</summary>
    public static string Name(KitchenProfile kitchen)
    {
        var name = kitchen.Name.Replace('-', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The four latencies, first step to last.</summary>
    public static string Times(KitchenProfile kitchen) =>
        string.Join(" / ", StepNames.All.Select(step => DisplayText.Seconds(kitchen[step].LatencyMs)));

    /// <summary>The named kitchen without sockets for a burst that is too large for this one.</summary>
    public static KitchenProfile StandIn(KitchenProfile kitchen) =>
        KitchenProfile.Find(kitchen.Name + SimulatedSuffix) ?? KitchenProfile.ArticleSimulated;
}
