namespace LiveDashboard.Lab.Prediction;

/// <summary>The processor's time that orders need whose partners do the work: no lane is done sooner than its cores are.</summary>
internal static class OrderCost
{
    // A million orders of the async lane used 6.1 s of processor time (docs/figures.md).
    private const double EachUs = 6;
    private const double UsPerMs = 1000;
    private const double Matters = 0.05;

    /// <summary>The prediction with that bound.</summary>
    /// <param name="waits">What was predicted of waits alone.</param>
    /// <param name="orders">Number of orders.</param>
    /// <param name="cores">Cores that can be busy at once.</param>
    public static LanePrediction Add(LanePrediction waits, int orders, int cores)
    {
        var costMs = orders * EachUs / UsPerMs / cores;
        if (costMs < waits.LowMs * Matters)
        {
            return waits;
        }

        var words = PredictionWords.Text(
            $"the processor: {orders:N0} orders of about {EachUs:0} µs on {PredictionWords.Count(cores, "core")} are {PredictionWords.Time(costMs)}");
        return new LanePrediction(
            Math.Max(waits.LowMs, costMs), waits.HighMs + costMs, costMs > waits.LowMs ? $"{words}; beside it, {waits.Rule}" : $"{waits.Rule}; beside it, {words}");
    }
}
