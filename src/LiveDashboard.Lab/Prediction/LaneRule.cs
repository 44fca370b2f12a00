using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Prediction;

/// <summary>How a variant uses threads, as far as a prediction goes: a row of the table of rules.</summary>
/// <param name="Soonest">What serves its orders at best.</param>
/// <param name="Latest">What serves them at worst; the same where there is nothing to chance.</param>
/// <param name="Computing">Threads that compute at once, when orders compute.</param>
/// <param name="Batch">Orders that one of them begins in a row before another gets any.</param>
/// <param name="Servers">What its orders wait for, in words, such as 8 workers.</param>
internal sealed record LaneRule(LaneThreads Soonest, LaneThreads Latest, int Computing, int Batch, string Servers)
{
    // Measured with orders of 10 ms to 10 s on two cores: hill climbing adds a thread every 1.5 s at best, sooner for orders shorter
    // than 100 ms, and takes up to six times as long.
    private const double FastestClimbMs = 1_500;
    private const double ShortOrderMs = 100;
    private const double SlowestClimb = 6;

    // The gate adds no more when work is taken in every half second, which so many threads do that each take one order's time.
    private const double GateMs = 500;

    // A worker of the board takes up to so many async orders from the queue at a time, and an order that computes is done at once.
    private const int BoardBatch = 64;

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
            VariantInfo.Async => Enough(lane.WorkerCount) with { Batch = BoardBatch },
            VariantInfo.AsyncPool => Enough(Math.Max(cores, pool)),
            VariantInfo.EventLoop => Enough(1),
            VariantInfo.ThreadPerOrder => Enough(orders),
            VariantInfo.Blocking => Fixed(lane.WorkerCount, PredictionWords.Count(lane.WorkerCount, "worker")),
            VariantInfo.OneThread => Fixed(1, "1 thread"),
            VariantInfo.AsyncLimit => Fixed(lane.LimitCount, $"the limit of {PredictionWords.Count(lane.LimitCount, "order")}"),
            VariantInfo.BlockingPool or VariantInfo.AsyncOverSync => Pool(
                new LaneThreads(pool + 1, new StarvationGrowth(ClimbMs(orderMs), (int)(orderMs / GateMs) + 1, looksFirst: true)),
                new LaneThreads(pool, new StarvationGrowth(ClimbMs(orderMs) * SlowestClimb, int.MaxValue, looksFirst: false))),
            VariantInfo.SyncOverAsync => Pool(
                new LaneThreads(pool + 1, new CompensationGrowth(pool, cores), AnswersNeedThread: true),
                new LaneThreads(pool, new CompensationGrowth(pool, cores), AnswersNeedThread: true)),
            _ => null,
        };

        LaneRule Pool(LaneThreads soonest, LaneThreads latest) =>
            new(soonest, latest, Math.Max(cores, pool), Batch: 1, $"the pool of {PredictionWords.Count(pool, "thread")}");
    }

    /// <summary>Logical cores a lane may use.</summary>
    public static int CoresOf(LaneSpec lane, int all) => Math.Min(lane.Cores ?? all, all);

    private static double ClimbMs(double orderMs) => FastestClimbMs * Math.Sqrt(Math.Clamp(orderMs, 1, ShortOrderMs) / ShortOrderMs);

    private static LaneRule Enough(int computing) => new(LaneThreads.Enough, LaneThreads.Enough, computing, Batch: 1, "");

    private static LaneRule Fixed(int count, string servers) => new(new LaneThreads(count), new LaneThreads(count), count, Batch: 1, servers);
}
