using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Prediction;

/// <summary>How a variant uses threads, as far as a prediction goes: a row of the table of rules.</summary>
/// <param name="Soonest">What serves its orders at best.</param>
/// <param name="Latest">What serves them at worst; the same where there is nothing to chance.</param>
/// <param name="Computing">Threads that compute at once, when orders compute.</param>
/// <param name="Servers">What its orders wait for, in words, such as 8 workers.</param>
internal sealed record LaneRule(LaneThreads Soonest, LaneThreads Latest, int Computing, string Servers)
{
    // Measured with orders of 10 ms to 10 s on two cores: hill climbing adds a thread every 1.5 s at best, sooner for orders shorter
    // than 100 ms, and takes up to six times as long.
    private const double FastestClimbMs = 1_500;
    private const double ShortOrderMs = 100;
    private const double SlowestClimb = 6;

    // The gate adds no more when work is taken in every half second, which so many threads do that each take one order's time.
    private const double GateMs = 500;

    /// <summary>Whether its pool grows, so that its prediction is a range.</summary>
    public bool Grows => Soonest.Growth is not null;

    /// <summary>The rule of a lane; null when its variant has none.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="orders">Number of orders.</param>
    /// <param name="orderMs">The slowest order's own time, in milliseconds.</param>
    /// <param name="cores">Logical cores it may use.</param>
    public static LaneRule? Of(LaneSpec lane, int orders, double orderMs, int cores)
    {
        var pool = lane.MinThreads ?? cores;
        return lane.Variant switch
        {
            VariantInfo.Async => Enough(lane.WorkerCount),
            VariantInfo.AsyncPool => Enough(Math.Max(cores, pool)),
            VariantIds.EventLoop => Enough(1),
            VariantIds.ThreadPerOrder => Enough(orders),
            VariantInfo.Blocking => Fixed(lane.WorkerCount, PredictionWords.Count(lane.WorkerCount, "worker")),
            VariantIds.OneThread => Fixed(1, "1 thread"),
            VariantIds.AsyncLimit when Dial(lane, "limit") is { } limit => Fixed(limit, $"the limit of {PredictionWords.Count(limit, "order")}"),
            VariantInfo.BlockingPool or VariantIds.AsyncOverSync => Pool(
                new LaneThreads(pool + 1, new StarvationGrowth(ClimbMs(orderMs), (int)(orderMs / GateMs) + 1, looksFirst: true)),
                new LaneThreads(pool, new StarvationGrowth(ClimbMs(orderMs) * SlowestClimb, int.MaxValue, looksFirst: false))),
            VariantIds.SyncOverAsync => Pool(
                new LaneThreads(pool + 1, new CompensationGrowth(pool, cores), AnswersNeedThread: true),
                new LaneThreads(pool, new CompensationGrowth(pool, cores), AnswersNeedThread: true)),
            _ => null,
        };

        LaneRule Pool(LaneThreads soonest, LaneThreads latest) =>
            new(soonest, latest, Math.Max(cores, pool), $"the pool of {PredictionWords.Count(pool, "thread")}");
    }

    /// <summary>Logical cores a lane may use.</summary>
    public static int CoresOf(LaneSpec lane, int all) => Dial(lane, "cores") is { } cores ? Math.Min(cores, all) : all;

    private static double ClimbMs(double orderMs) => FastestClimbMs * Math.Sqrt(Math.Clamp(orderMs, 1, ShortOrderMs) / ShortOrderMs);

    private static LaneRule Enough(int computing) => new(LaneThreads.Enough, LaneThreads.Enough, computing, "");

    private static LaneRule Fixed(int count, string servers) => new(new LaneThreads(count), new LaneThreads(count), count, servers);

    private static int? Dial(LaneSpec lane, string name) =>
        lane.Dials.Where(dial => dial.Name == name).Select(dial => (int?)dial.Value).FirstOrDefault();
}
