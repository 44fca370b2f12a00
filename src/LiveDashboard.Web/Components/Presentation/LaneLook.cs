using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>How a lane of a race is named and marked.</summary>
/// <param name="Letter">Its letter: A for the first.</param>
/// <param name="Name">Its variant's name.</param>
/// <param name="Dials">Its dials in words; empty when it has none.</param>
/// <param name="Icon">The icon of how its threads wait.</param>
/// <param name="Css">The CSS class that sets its colours.</param>
internal sealed record LaneLook(string Letter, string Name, string Dials, string Icon, string Css)
{
    private static readonly Dictionary<LaneState, (string Label, string Icon, string Css)> s_states = new()
    {
        [LaneState.Waiting] = ("Waiting", Icons.Material.Rounded.HourglassEmpty, "is-waiting"),
        [LaneState.Running] = ("Running", Icons.Material.Rounded.Sync, "is-running"),
        [LaneState.Finished] = ("Finished", Icons.Material.Rounded.CheckCircle, "is-good"),
        [LaneState.Stopped] = ("Stopped", Icons.Material.Rounded.StopCircle, "is-stopped"),
        [LaneState.Crashed] = ("Crashed", Icons.Material.Rounded.Error, "is-bad"),
    };

    /// <summary>The lane's name with its dials, where another lane is of the same variant.</summary>
    public string FullName => Dials.Length == 0 ? Name : $"{Name} ({Dials})";

    /// <summary>The look of a lane.</summary>
    /// <param name="place">Its place in the race, from 0.</param>
    /// <param name="lane">Its variant and dials.</param>
    public static LaneLook Of(int place, LaneSpec lane)
    {
        ArgumentNullException.ThrowIfNull(lane);
        var info = VariantInfo.Find(lane.Variant);
        var mode = ModeLook.Of(info?.HoldsThread == true ? ExecutionMode.Blocking : ExecutionMode.Async);
        return new LaneLook(Letters(place), info?.Name ?? lane.Variant, Words(lane, info), mode.Icon, mode.Css);
    }

    /// <summary>The letter of a lane.</summary>
    public static string Letters(int place) => ((char)('A' + place)).ToString();

    /// <summary>A lane's name in a sentence: its dials only where another lane is of the same variant.</summary>
    public static string NameIn(RaceScenario scenario, int place)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var look = Of(place, scenario.Lanes[place]);
        return scenario.Lanes.Count(other => other.Variant == scenario.Lanes[place].Variant) == 1 ? look.Name : $"{look.FullName}, lane {look.Letter},";
    }

    /// <summary>Label, icon and CSS class of where a lane is.</summary>
    public static (string Label, string Icon, string Css) OfState(LaneState state) => s_states[state];

    /// <summary>Its word in <c>data-state</c>.</summary>
    public static string Word(LaneState state) => OfState(state).Label.ToLowerInvariant();

    /// <summary>A dial's label in the form.</summary>
    public static string Label(Dial dial)
    {
        ArgumentNullException.ThrowIfNull(dial);
        return dial == Dial.Workers ? "Threads of its own"
            : dial == Dial.MinThreads ? "Least threads of the pool"
            : dial == Dial.Limit ? "Orders at once"
            : dial == Dial.Cores ? "Cores"
            : dial.Name;
    }

    private static string Words(LaneSpec lane, VariantInfo? info)
    {
        var set = lane.Dials.Select(dial => Words(dial.Name, dial.Value)).ToList();
        if (lane.Workers is null && info?.Dials.Contains(Dial.Workers) == true)
        {
            set.Insert(0, Words(Dial.Workers.Name, LaneSpec.DefaultWorkers));
        }

        return string.Join(", ", set);
    }

    private static string Words(string dial, int value) =>
        dial == Dial.Workers.Name ? DisplayText.Count(value, "thread", "threads")
        : dial == Dial.MinThreads.Name ? $"at least {DisplayText.Count(value, "thread", "threads")}"
        : dial == Dial.Limit.Name ? $"at most {DisplayText.Count(value, "order", "orders")} at once"
        : dial == Dial.Cores.Name ? DisplayText.Count(value, "core", "cores")
        : $"{dial} {DisplayText.Count(value)}";
}
