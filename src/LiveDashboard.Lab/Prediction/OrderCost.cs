using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Prediction;

/// <summary>The processor's time that orders need whose partners do the work: no lane is done sooner than its cores are.</summary>
internal static class OrderCost
{
    // docs/figures.md: a million simulated orders of the async lane used 6.1 s of processor time; ten thousand over HTTP, with the
    // partners on the same machine, about 6 s.
    private const double SimulatedUs = 6;
    private const double HttpUs = 600;
    private const double UsPerMs = 1000;
    private const double Matters = 0.05;

    /// <summary>The prediction with that bound.</summary>
    /// <param name="waits">What was predicted of waits alone.</param>
    /// <param name="scenario">What is run.</param>
    /// <param name="cores">Cores that the lane can keep busy at once.</param>
    public static LanePrediction Add(LanePrediction waits, RaceScenario scenario, int cores)
    {
        var eachUs = scenario.IsHttp ? HttpUs : SimulatedUs;
        var costMs = scenario.Orders * eachUs / UsPerMs / cores;
        // Lanes side by side share the cores: the last one is done when all are.
        var sharing = scenario.Plan == RacePlan.Together ? scenario.Lanes.Count : 1;
        if (costMs * sharing < waits.LowMs * Matters)
        {
            return waits;
        }

        var words = PredictionWords.Text(
            $"the processor: {scenario.Orders:N0} orders of about {eachUs:0} µs on {PredictionWords.Count(cores, "core")} are {PredictionWords.Time(costMs)}{(sharing > 1 ? $", for each of {sharing} lanes" : "")}");
        return new LanePrediction(
            Math.Max(waits.LowMs, costMs), waits.HighMs + (costMs * sharing),
            costMs > waits.LowMs ? $"{words}; beside it, {waits.Rule}" : $"{waits.Rule}; beside it, {words}");
    }
}
