using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Scenario;

/// <summary>
/// Everything that decides what a race runs. What makes the work equal (workload, orders, arrivals, seed, kitchen) is in its
/// <see cref="Hash"/>; lanes, repeats and plan are not.
/// </summary>
/// <param name="Workload">What the orders do; see <see cref="Scenario.Workload"/>.</param>
/// <param name="Lanes">One to four ways of using threads.</param>
/// <param name="Orders">Number of orders, 1 to 1,000,000.</param>
/// <param name="Arrivals">When they arrive; see <see cref="Scenario.Arrivals"/>.</param>
/// <param name="Seed">0 to 2^53 - 1; the same seed draws the same orders.</param>
/// <param name="Kitchen">The partners behind the steps; null for workloads without.</param>
/// <param name="Repeats">How often each lane runs, 1 to 9.</param>
/// <param name="Plan">Side by side or in turn; see <see cref="RacePlan"/>.</param>
public sealed record RaceScenario(
    string Workload, IReadOnlyList<LaneSpec> Lanes, int Orders, string Arrivals, long Seed, KitchenProfile? Kitchen, int Repeats, string Plan)
{
    /// <summary>The version of a scenario's form.</summary>
    public const int Version = 1;

    /// <summary>The most lanes of a race.</summary>
    public const int MaxLanes = 4;

    /// <summary>The most orders of a race.</summary>
    public const int MaxOrders = 1_000_000;

    /// <summary>The most orders over HTTP, and of a workload that computes.</summary>
    public const int MaxRealOrders = 10_000;

    /// <summary>The most repeats.</summary>
    public const int MaxRepeats = 9;

    /// <summary>The largest seed: 2^53 - 1, the largest exact JSON integer.</summary>
    public const long MaxSeed = (1L << 53) - 1;

    /// <summary>A hundred orders, blocking against async, in the quick simulated kitchen.</summary>
    public static RaceScenario Default { get; } = new(
        Scenario.Workload.Orders, [new LaneSpec(VariantInfo.Async), new LaneSpec(VariantInfo.Blocking)], 100, Scenario.Arrivals.Burst, 1,
        KitchenProfile.QuickSimulated, 1, RacePlan.Together);

    /// <summary>The name of the work: equal hashes mean equal work.</summary>
    public string Hash => ScenarioHash.Of(this);

    /// <summary>Whether its partners are reached over sockets.</summary>
    public bool IsHttp => Kitchen?.Transport == KitchenTransport.Http;
}
