using System.Globalization;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Race;

/// <summary>A race's setup as it is typed; it becomes a scenario when nothing in it is wrong.</summary>
public sealed class RaceDraft
{
    /// <summary>The longest guess, in seconds.</summary>
    public const int MaxGuessSeconds = 3_600;

    private const double SecondMs = 1_000;

    private readonly Dictionary<string, string> _errors = [];

    /// <summary>What the orders do.</summary>
    public string Workload { get; set; } = "";

    /// <summary>Number of orders.</summary>
    public string Orders { get; set; } = "";

    /// <summary>The kitchen, for a workload that has one.</summary>
    public KitchenProfile Kitchen { get; set; } = KitchenProfile.QuickSimulated;

    /// <summary>When the orders arrive.</summary>
    public string Arrivals { get; set; } = "";

    /// <summary>The seed.</summary>
    public string Seed { get; set; } = "";

    /// <summary>How often each lane runs.</summary>
    public string Repeats { get; set; } = "";

    /// <summary>Side by side or in turn.</summary>
    public string Plan { get; set; } = "";

    /// <summary>The user's guess in seconds; may be empty.</summary>
    public string Guess { get; set; } = "";

    /// <summary>The lanes.</summary>
    public IList<LaneDraft> Lanes { get; private init; } = [];

    /// <summary>Whether the workload has a kitchen.</summary>
    public bool HasKitchen => Workload == RaceScenario.Default.Workload;

    /// <summary>The guess in milliseconds; null when there is none, or none that is right.</summary>
    public double? GuessMs => NumberText.Real(Guess) is { } seconds and > 0 and <= MaxGuessSeconds ? seconds * SecondMs : null;

    /// <summary>What the page begins with.</summary>
    public static RaceDraft Usual()
    {
        var draft = Of(RaceScenario.Default);
        draft.Take(RacePreset.All[0]);
        return draft;
    }

    /// <summary>A draft of a scenario.</summary>
    public static RaceDraft Of(RaceScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new RaceDraft
        {
            Workload = scenario.Workload,
            Orders = Text(scenario.Orders),
            Kitchen = scenario.Kitchen ?? KitchenProfile.QuickSimulated,
            Arrivals = scenario.Arrivals,
            Seed = Text(scenario.Seed),
            Repeats = Text(scenario.Repeats),
            Plan = scenario.Plan,
            Lanes = [.. scenario.Lanes.Select(LaneDraft.Of)],
        };
    }

    /// <summary>Takes the lanes of a preset.</summary>
    public void Take(RacePreset preset)
    {
        ArgumentNullException.ThrowIfNull(preset);
        Lanes.Clear();
        foreach (var lane in preset.Lanes)
        {
            Lanes.Add(LaneDraft.Of(lane));
        }
    }

    /// <summary>Whether its lanes are those of the preset.</summary>
    public bool Is(RacePreset preset)
    {
        ArgumentNullException.ThrowIfNull(preset);
        return Lanes.Select(lane => lane.Read()).SequenceEqual(preset.Lanes);
    }

    /// <summary>What is wrong with a field and what is allowed, as of the last <see cref="Read"/>; null when nothing is.</summary>
    public string? Error(string field) => _errors.GetValueOrDefault(field);

    /// <summary>The scenario; null when something is wrong, which <see cref="Error"/> then tells.</summary>
    public RaceScenario? Read()
    {
        _errors.Clear();
        var (orders, seed, repeats) = (Number("orders", Orders, 1, RaceScenario.MaxOrders), Number("seed", Seed, 0, RaceScenario.MaxSeed), Number("repeats", Repeats, 1, RaceScenario.MaxRepeats));
        var lanes = Lanes.Select(lane => lane.Read()).ToList();
        if (lanes.Contains(null))
        {
            _errors["lanes"] = "A dial is wrong; it says what is allowed.";
        }

        if (Guess.Trim().Length > 0 && GuessMs is null)
        {
            _errors["guess"] = $"Type seconds up to {DisplayText.Count(MaxGuessSeconds)}, such as 12.5, or nothing.";
        }

        if (_errors.Count > 0)
        {
            return null;
        }

        var scenario = new RaceScenario(
            Workload, [.. lanes.OfType<LaneSpec>()], (int)orders, Arrivals.Trim(), seed, HasKitchen ? Kitchen : null, (int)repeats, Plan);
        if (ScenarioCheck.Problem(scenario) is not { } problem)
        {
            return scenario;
        }

        var end = problem.IndexOf(": ", StringComparison.Ordinal);
        _errors[problem[..end]] = char.ToUpperInvariant(problem[end + 2]) + problem[(end + 3)..];
        return null;
    }

    private long Number(string field, string text, long least, long most)
    {
        if (NumberText.Whole(text) is { } value && value >= least && value <= most)
        {
            return value;
        }

        _errors[field] = $"Type a whole number from {DisplayText.Count(least)} to {DisplayText.Count(most)}.";
        return least;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
