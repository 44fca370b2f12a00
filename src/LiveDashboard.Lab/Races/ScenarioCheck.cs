using System.Globalization;
using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races;

/// <summary>Checks a scenario before it runs: each problem names its field and what is allowed.</summary>
public static class ScenarioCheck
{
    /// <summary>The first problem; null when there is none.</summary>
    public static string? Problem(RaceScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return !Workload.All.Contains(scenario.Workload) ? OneOf("workload", Workload.All, scenario.Workload)
            : scenario.Lanes.Count is < 1 or > RaceScenario.MaxLanes ? Range("lanes", 1, RaceScenario.MaxLanes, scenario.Lanes.Count)
            : scenario.Lanes.Select(lane => lane.Problem()).FirstOrDefault(problem => problem is not null) is { } lane ? lane
            : scenario.Orders is < 1 or > RaceScenario.MaxOrders ? Range("orders", 1, RaceScenario.MaxOrders, scenario.Orders)
            : Arrivals.Parse(scenario.Arrivals) is null ? $"arrivals: must be {Arrivals.Allowed}; it is \"{scenario.Arrivals}\"."
            : scenario.Seed is < 0 or > RaceScenario.MaxSeed ? Range("seed", 0, RaceScenario.MaxSeed, scenario.Seed)
            : scenario.Repeats is < 1 or > RaceScenario.MaxRepeats ? Range("repeats", 1, RaceScenario.MaxRepeats, scenario.Repeats)
            : !RacePlan.All.Contains(scenario.Plan) ? OneOf("plan", RacePlan.All, scenario.Plan)
            : KitchenProblem(scenario) ?? OrdersProblem(scenario) ?? TimeProblem(scenario);
    }

    private static string? KitchenProblem(RaceScenario scenario) =>
        scenario.Workload != Workload.Orders
            ? scenario.Kitchen is null ? null : $"kitchen: {scenario.Workload} has none; leave it out."
            : scenario.Kitchen is null ? "kitchen: orders needs one, such as quick-simulated."
            : scenario.Kitchen.IsBroken ? "kitchen: a partner that answers nothing would let no order end; switch its outage off."
            : null;

    private static string? OrdersProblem(RaceScenario scenario)
    {
        var threads = scenario.Orders * (long)scenario.Lanes.Count(lane => lane.Variant == VariantInfo.ThreadPerOrder);
        var most = scenario.IsHttp ? VariantInfo.MaxThreadPerOrderHttp : VariantInfo.MaxThreadPerOrder;
        if (threads > most)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"orders: {VariantInfo.ThreadPerOrder} takes at most {most:N0} over all lanes{(scenario.IsHttp ? ", whose partners take a limited number of connections" : ", since each takes a thread of the machine")}; it is {threads:N0}.");
        }

        if (scenario.Workload != Workload.Orders || scenario.IsHttp)
        {
            return scenario.Orders <= RaceScenario.MaxRealOrders ? null : string.Create(
                CultureInfo.InvariantCulture,
                $"orders: at most {RaceScenario.MaxRealOrders:N0} {(scenario.IsHttp ? "over HTTP; a simulated kitchen takes more" : $"of {scenario.Workload}")}; it is {scenario.Orders:N0}.");
        }

        var least = scenario.Lanes.Select(lane => VariantInfo.Find(lane.Variant)!).MinBy(variant => variant.MaxSimulatedOrders)!;
        return scenario.Orders <= least.MaxSimulatedOrders ? null : string.Create(
            CultureInfo.InvariantCulture, $"orders: {least.Id} takes at most {least.MaxSimulatedOrders:N0}; it is {scenario.Orders:N0}.");
    }

    // What the rules say before the start; a lane without a rule is ended by the race's own limit.
    private static string? TimeProblem(RaceScenario scenario) => scenario.Lanes
        .Select(lane => Predictor.Predict(scenario, lane) is { LowMs: > Predictor.LongestMs } predicted
            ? $"orders: {lane} would take {PredictionWords.Time(predicted.LowMs)} ({predicted.Rule}), and a race may take {PredictionWords.Time(Predictor.LongestMs)} at most; give fewer orders."
            : null)
        .FirstOrDefault(problem => problem is not null);

    private static string OneOf(string field, IReadOnlyList<string> allowed, string given) => $"{field}: must be {string.Join(" or ", allowed)}; it is \"{given}\".";

    private static string Range(string field, long least, long most, long given) =>
        string.Create(CultureInfo.InvariantCulture, $"{field}: must be {least:N0} to {most:N0}; it is {given:N0}.");
}
