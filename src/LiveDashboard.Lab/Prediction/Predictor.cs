using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>
/// Says before the start when a lane's last order will have ended, and what limits it: from the very draws that the orders are made of, by
/// the rules of <see cref="LaneRule"/>. Pure but for the cost of hashing, which is measured once.
/// </summary>
public static class Predictor
{
    /// <summary>What is predicted to take longer is not begun, in milliseconds: 30 minutes.</summary>
    public const double LongestMs = 30 * 60 * 1000;

    // What a growing pool does hangs on timers and on chance.
    private const double PoolMargin = 1.15;

    /// <summary>The prediction for one lane of a checked scenario; null when its variant or workload has no rule.</summary>
    public static LanePrediction? Predict(RaceScenario scenario, LaneSpec lane)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(lane);
        return Predict(scenario, lane, PredictionHost.Current);
    }

    internal static LanePrediction? Predict(RaceScenario scenario, LaneSpec lane, PredictionHost host)
    {
        var cores = LaneRule.CoresOf(lane, host.Cores);
        var arrivals = Arrivals.Parse(scenario.Arrivals)!.Times(scenario.Orders, scenario.Seed);
        if (scenario.Workload == Workload.Cpu)
        {
            return LaneRule.Of(lane, scenario.Orders, 0, cores) is { } computing
                ? ComputingPrediction.Of(scenario, arrivals, computing, cores, host.Hash.Value)
                : null;
        }

        if (scenario.Kitchen is not { } kitchen)
        {
            return null;
        }

        var usualMs = OrderRandom.TotalMs(kitchen, OrderRandom.Bits(scenario.Seed, 0));
        return LaneRule.Of(lane, scenario.Orders, usualMs, cores) is { } rule ? OfOrders(scenario, kitchen, arrivals, rule, cores) : null;
    }

    private static LanePrediction OfOrders(RaceScenario scenario, KitchenProfile kitchen, long[] arrivals, LaneRule rule, int cores)
    {
        var draws = new KitchenDraws(kitchen, scenario.Seed);
        var alone = new KitchenDraws(StepNames.All.Aggregate(kitchen, (all, step) => all.With(step, all[step] with { Capacity = 0 })), scenario.Seed);
        var slowest = new LaneSimulation(alone, arrivals, LaneThreads.Enough).Run();
        var soonest = IsFree(rule.Soonest) ? slowest : new LaneSimulation(draws, arrivals, rule.Soonest).Run();
        var latest = rule.Grows ? new LaneSimulation(draws, arrivals, rule.Latest).Run() : soonest;
        var words = new RuleWords(scenario, kitchen, rule, slowest).Of(latest);
        var margin = rule.Grows && latest.EndMs > slowest.EndMs ? PoolMargin : 1;
        return OrderCost.Add(
            new LanePrediction(Math.Max(slowest.EndMs, soonest.EndMs / margin), latest.EndMs * margin, words),
            scenario, Math.Min(cores, rule.Computing));

        bool IsFree(LaneThreads threads) => threads.Count is null && StepNames.All.All(step => kitchen[step].Capacity == 0);
    }
}
