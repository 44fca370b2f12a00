using System.Collections.Frozen;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>The icons that repeat on the board. Each is sent once and then referenced.</summary>
internal static class Glyphs
{
    private static readonly FrozenDictionary<string, string> s_ids = Enum.GetValues<OrderStage>().Select(stage => StageLook.Of(stage).Icon)
        .Concat(ModeLook.All.Select(look => look.Icon))
        .Concat(Enum.GetValues<WorkerState>().Select(state => WaiterLook.Of(state).Icon))
        .Concat(Enum.GetValues<PartnerHealth>().Select(health => HealthLook.Of(health).Icon))
        .Append(Icons.Material.Rounded.Schedule)
        .Append(Icons.Material.Rounded.Replay)
        .Append(KitchenLook.SimulatedIcon)
        .Append(Icons.Material.Rounded.Check)
        .Append(Icons.Material.Rounded.Close)
        .Distinct()
        .Select((icon, place) => (icon, place))
        .ToFrozenDictionary(known => known.icon, known => $"glyph-{known.place}");

    /// <summary>Every repeated icon with its id.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => s_ids;

    /// <summary>The id of a repeated icon.</summary>
    /// <exception cref="KeyNotFoundException">It is not one of <see cref="All"/>.</exception>
    public static string Id(string icon) => s_ids[icon];
}
