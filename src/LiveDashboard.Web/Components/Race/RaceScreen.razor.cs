using LiveDashboard.Lab.Races;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Races;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Race;

/// <summary>Sets a race up, starts and stops it, and shows it. Its address names the race and carries the whole setup.</summary>
public sealed partial class RaceScreen
{
    private RaceDraft _draft = RaceDraft.Usual();
    private RaceView? _race;
    private RaceView? _refusedBy;
    private double? _guessMs;
    private string? _filledFrom;
    private string? _badLink;
    private string? _link;

    /// <summary>The scenario that fills the form, from the address.</summary>
    [SupplyParameterFromQuery(Name = RaceLink.ScenarioName)]
    public string? ScenarioText { get; set; }

    /// <summary>The race that is shown, from the address.</summary>
    [SupplyParameterFromQuery(Name = RaceLink.RaceName)]
    public string? RaceText { get; set; }

    [Inject]
    private IRaces Races { get; set; } = null!; // injected

    [Inject]
    private NavigationManager Navigation { get; set; } = null!; // injected

    private bool IsRunning => _race?.State == RaceState.Running;

    private bool IsLost => RaceText is not null && _race is null;

    private string StateWord => _race is { } race ? RaceHeadline.Word(race.State) : IsLost ? "lost" : "empty";

    private IEnumerable<string> Chips => _race is { Scenario: var scenario }
        ? [DisplayText.Count(scenario.Orders, "order", "orders"), DisplayText.Count(scenario.Lanes.Count, "lane", "lanes"), scenario.Kitchen is { } kitchen ? KitchenLook.Label(kitchen) : scenario.Workload, scenario.Arrivals, $"seed {scenario.Seed}"]
        : [];

    // A link fills the form and never starts anything.
    protected override void OnParametersSet()
    {
        if (ScenarioText is { } text && text != _filledFrom)
        {
            _filledFrom = text;
            _draft = RaceLink.Read(text, out _badLink) is { } scenario ? RaceDraft.Of(scenario) : RaceDraft.Usual();
        }

        _race = RaceText is { } id ? Races.Find(id) : null;
        _link = LinkNow();
    }

    private void Touch()
    {
        _refusedBy = null;
        _link = LinkNow();
    }

    private void Start()
    {
        _refusedBy = null;
        if (IsRunning || _draft.Read() is not { } scenario)
        {
            return;
        }

        var start = Races.Start(scenario);
        if (!start.IsStarted)
        {
            _refusedBy = start.Race;
            return;
        }

        _guessMs = _draft.GuessMs;
        _badLink = null;
        var address = RaceLink.To(scenario, start.Race.Id);

        // The form stays as it is, guess included: the address only repeats it.
        _filledFrom = RaceLink.ScenarioOf(address);
        Navigation.NavigateTo(address, replace: RaceText is null);
    }

    private void Stop()
    {
        if (_race is { } race)
        {
            Races.Stop(race.Id);
        }
    }

    private void Take(RaceView race) => _race = race.Id == RaceText ? race : _race;

    private string? LinkNow() => _draft.Read() is { } scenario ? Navigation.ToAbsoluteUri(RaceLink.To(scenario)).AbsoluteUri : null;

    private static string Describe(RaceView race) =>
        $"{DisplayText.Count(race.Scenario.Orders, "order", "orders")}, {DisplayText.List([.. race.Scenario.Lanes.Select((lane, place) => LaneLook.Of(place, lane).FullName)])}";
}
