using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Prediction;

/// <summary>When orders that compute will have ended: their work ÷ min(cores, threads), from the cost of one order measured here.</summary>
internal static class ComputingPrediction
{
    private const double UsPerMs = 1000;

    // A processor's speed moves with what else runs.
    private const double Faster = 0.85;
    private const double Slower = 1.35;

    public static LanePrediction Of(RaceScenario scenario, long[] arrivalsUs, LaneRule rule, int cores, HashCost cost)
    {
        var busy = Math.Min((scenario.Orders + rule.Batch - 1) / rule.Batch, Math.Min(cores, rule.Computing));
        var eachMs = busy == 1 ? cost.AloneMs : cost.TogetherMs;
        var sharing = scenario.Plan == RacePlan.Together ? scenario.Lanes.Count : 1;
        var lowMs = EndMs(arrivalsUs, busy, rule.Batch, eachMs * Faster);
        // Lanes side by side share the cores: the last of equal ones is done when all are.
        var highMs = EndMs(arrivalsUs, busy, rule.Batch, Math.Max(eachMs, cost.TogetherMs) * Slower * sharing);
        return new LanePrediction(lowMs, highMs, PredictionWords.Text(
            $"the processor: {PredictionWords.Count(scenario.Orders, "order")} of {PredictionWords.Time(eachMs)} of hashing, measured here just now, on {PredictionWords.Count(busy, "core")}{(sharing > 1 ? $", which {sharing} lanes share" : "")}"));
    }

    // First come, first served, a batch at a time.
    private static double EndMs(long[] arrivalsUs, int servers, int batch, double eachMs)
    {
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, servers).Select(server => (server, 0.0)));
        var end = 0.0;
        for (var next = 0; next < arrivalsUs.Length;)
        {
            free.TryDequeue(out var server, out var at);
            var (start, first) = (Math.Max(at, arrivalsUs[next] / UsPerMs), next);
            while (next < arrivalsUs.Length && next - first < batch && arrivalsUs[next] / UsPerMs <= start)
            {
                next++;
            }

            var done = start + ((next - first) * eachMs);
            end = Math.Max(end, done);
            free.Enqueue(server, done);
        }

        return end;
    }
}
