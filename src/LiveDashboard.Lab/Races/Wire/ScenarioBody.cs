using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races.Wire;

/// <summary>What a race runs.</summary>
public sealed record ScenarioBody(
    int V, string Workload, IReadOnlyList<LaneSpecBody> Lanes, int Orders, string Arrivals, long Seed, RaceKitchenBody? Kitchen, int Repeats, string Plan,
    string Hash)
{
    /// <summary>The scenario's form.</summary>
    public static ScenarioBody Of(RaceScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new ScenarioBody(
            RaceScenario.Version, scenario.Workload, [.. scenario.Lanes.Select(LaneSpecBody.Of)], scenario.Orders, scenario.Arrivals, scenario.Seed,
            scenario.Kitchen is { } kitchen ? RaceKitchenBody.Of(kitchen) : null, scenario.Repeats, scenario.Plan, scenario.Hash);
    }
}
