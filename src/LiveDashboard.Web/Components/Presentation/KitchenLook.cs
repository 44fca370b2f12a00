using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>How a kitchen is named on the screen, and which simulated one stands in for it.</summary>
internal static class KitchenLook
{
    private const string SimulatedSuffix = "-simulated";

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

    /// <summary>The named kitchen without sockets that a burst too big for this one can go to.</summary>
    public static KitchenProfile StandIn(KitchenProfile kitchen) =>
        KitchenProfile.Find(kitchen.Name + SimulatedSuffix) ?? KitchenProfile.ArticleSimulated;
}
