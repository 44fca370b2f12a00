using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Races.Wire;

/// <summary>What a race runs.</summary>
public sealed record ScenarioBody(
    int V, string Workload, IReadOnlyList<LaneSpecBody> Lanes, int Orders, string Arrivals, long Seed, KitchenProfile? Kitchen, int Repeats, string Plan,
    string Hash)
{
    internal static ScenarioBody Of(RaceScenario scenario) => new(
        RaceScenario.Version, scenario.Workload, [.. scenario.Lanes.Select(LaneSpecBody.Of)], scenario.Orders, scenario.Arrivals, scenario.Seed,
        scenario.Kitchen, scenario.Repeats, scenario.Plan, scenario.Hash);
}
