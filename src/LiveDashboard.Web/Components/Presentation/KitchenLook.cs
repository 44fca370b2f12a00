using LiveDashboard.Orders.Model.Kitchens;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Display names of kitchens, and the simulated substitute of each.</summary>
internal static class KitchenLook
{
    private const string SimulatedSuffix = "-simulated";

    /// <summary>The icon of everything that is only simulated.</summary>
    public static string SimulatedIcon => Icons.Material.Rounded.Science;

    /// <summary>Such as "Article 2 + 5 + 1 + 2 = 10 s", or "Custom 8 at the restaurant" where places are limited.</summary>
    public static string Label(KitchenProfile kitchen)
    {
        var full = StepNames.All.Where(step => kitchen[step].Capacity > 0).ToList();
        return full switch
        {
            [] => $"{Name(kitchen)} {Sum(kitchen)}",
            [var step] => $"{Name(kitchen)} {DisplayText.Count(kitchen[step].Capacity)} at {Partner(step)}",
            _ => $"{Name(kitchen)} limited at {DisplayText.Count(full.Count)} partners",
        };
    }

    /// <summary>Such as "Quick simulated".</summary>
    public static string Name(KitchenProfile kitchen)
    {
        var name = kitchen.Name.Replace('-', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Sum(KitchenProfile kitchen)
    {
        var times = StepNames.All.Select(step => (long)kitchen[step].LatencyMs).ToList();
        return $"{string.Join(" + ", times.Select(time => DisplayText.Seconds(time)[..^2]))} = {DisplayText.Seconds(times.Sum())}";
    }

    /// <summary>A partner in the middle of a sentence.</summary>
    public static string Partner(StepName step) => step == StepName.Notify ? "the notification" : $"the {StageLook.Of(step).Label.ToLowerInvariant()}";

    /// <summary>The four latencies, first step to last.</summary>
    public static string Times(KitchenProfile kitchen) =>
        string.Join(" / ", StepNames.All.Select(step => DisplayText.Seconds(kitchen[step].LatencyMs)));

    /// <summary>The named kitchen without sockets for a burst that is too large for this one.</summary>
    public static KitchenProfile StandIn(KitchenProfile kitchen) =>
        KitchenProfile.Find(kitchen.Name + SimulatedSuffix) ?? KitchenProfile.ArticleSimulated;
}
