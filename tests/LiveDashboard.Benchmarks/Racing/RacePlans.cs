using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Benchmarks.Racing;

/// <summary>Twenty races that take at least five seconds at best: the Quick waits, simulated, at most a thousand orders.</summary>
internal static class RacePlans
{
    private static readonly KitchenProfile s_quick = KitchenProfile.QuickSimulated;
    private static readonly KitchenProfile s_narrow = s_quick.With(StepName.Restaurant, new StepProfile(500, Capacity: 8));
    private static readonly KitchenProfile s_uneven = s_quick.With(StepName.Restaurant, new StepProfile(500, SpreadMs: 400));
    private static readonly KitchenProfile s_failing = s_quick.With(StepName.Courier, new StepProfile(100, FailureRate: 0.3));
    private static readonly KitchenProfile s_declining = s_quick.With(StepName.Payment, new StepProfile(200, DeclineRate: 0.2));

    /// <summary>All of them, each with one lane.</summary>
    public static IReadOnlyList<RaceScenario> All { get; } =
    [
        Race("async", 300, arrivals: "steady:50"), Race("async", 1_000, arrivals: "poisson:150"), Race("async", 100, s_narrow),
        Race("async-pool", 500, arrivals: "ramp:20-120/6"), Race("event-loop", 400, arrivals: "steady:60"), Race("thread-per-order", 300, arrivals: "steady:60"),
        Race("blocking:workers=8", 50), Race("blocking:workers=8", 100), Race("blocking:workers=16", 100, s_uneven),
        Race("blocking:workers=64", 500), Race("blocking:workers=8", 60, s_failing), Race("blocking:workers=10", 80, s_declining),
        Race("blocking:workers=12", 60, s_narrow), Race("async-limit:limit=20", 120), Race("async-limit:limit=50", 400, s_uneven), Race("one-thread", 6),
        Race("blocking-pool", 40), Race("blocking-pool:minThreads=20", 120), Race("sync-over-async", 40), Race("async-over-sync", 40),
    ];

    private static RaceScenario Race(string lane, int orders, KitchenProfile? kitchen = null, string arrivals = Arrivals.Burst) => RaceScenario.Default with
    {
        Lanes = [LaneSpec.Parse(lane, out var problem) ?? throw new ArgumentException(problem)],
        Orders = orders,
        Arrivals = arrivals,
        Kitchen = (kitchen ?? s_quick).Renamed(),
    };
}
