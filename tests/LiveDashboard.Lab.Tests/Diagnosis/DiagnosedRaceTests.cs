using System.Diagnostics;
using LiveDashboard.Lab.Diagnosis;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Races.Wire;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Tests.Diagnosis;

/// <summary>Real races: what is said of their lanes before and after.</summary>
[Slow]
[Collection(nameof(AloneCollection))]
public sealed class DiagnosedRaceTests
{
    // Far from it when a rule is wrong; a machine that others use takes any time.
    private const double LeastRatio = 0.9;
    private const double MostRatio = 2;
    private const double BusyOthers = 50;

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public async Task Race_OfTheBoardsWaysAndTheirPools_IsPredictedAndExplained(int orders) => await RaceAsync(
        orders, KitchenProfile.QuickSimulated,
        (new LaneSpec(VariantInfo.Async), LaneCause.Healthy),
        (new LaneSpec(VariantInfo.Blocking, Workers: 6), LaneCause.WorkersBound),
        (new LaneSpec(VariantInfo.AsyncPool), LaneCause.Healthy),
        (new LaneSpec(VariantInfo.BlockingPool, MinThreads: 2), LaneCause.PoolStarved));

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public async Task Race_OfTheOtherWays_IsPredictedAndExplained(int orders) => await RaceAsync(
        orders, KitchenProfile.QuickSimulated,
        (new LaneSpec(VariantInfo.ThreadPerOrder), LaneCause.Healthy),
        (new LaneSpec(VariantInfo.EventLoop), LaneCause.Healthy),
        (new LaneSpec(VariantInfo.AsyncLimit, Limit: 6), LaneCause.WorkersBound),
        (new LaneSpec(VariantInfo.BlockingPool, MinThreads: 100), LaneCause.Healthy));

    // Ten of them find threads enough in a pool that has warmed up, or do not: then nothing is to be said of it.
    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public async Task Race_OfHalfAsync_IsPredictedAndExplained(int orders) => await RaceAsync(
        orders, KitchenProfile.QuickSimulated, (new LaneSpec(VariantInfo.SyncOverAsync, MinThreads: 2), LaneCause.BlockedOnAsync));

    [Fact]
    public async Task Race_OfCallsThatBlockAPool_IsPredictedAndExplained() => await RaceAsync(
        100, KitchenProfile.QuickSimulated, (new LaneSpec(VariantInfo.AsyncOverSync, MinThreads: 2), LaneCause.PoolStarved));

    [Fact]
    public async Task Race_OfOneThread_IsPredictedAndExplained()
    {
        StepProfile Brief(int ms) => new(ms);
        await RaceAsync(
            50, new KitchenProfile("custom", KitchenTransport.Simulated, Brief(40), Brief(100), Brief(20), Brief(40)),
            (new LaneSpec(VariantInfo.OneThread), LaneCause.WorkersBound));
    }

    [Fact]
    public async Task Race_OfAPartnerThatFailsAndIsFull_FailsAsManyAsPredicted()
    {
        var kitchen = new KitchenProfile(
            "custom", KitchenTransport.Simulated, new StepProfile(20, SpreadMs: 10, DeclineRate: 0.1), new StepProfile(50, Capacity: 5),
            new StepProfile(10, FailureRate: 0.5), new StepProfile(20));
        var scenario = RaceScenario.Default with { Orders = 100, Lanes = [new LaneSpec(VariantInfo.Async)], Kitchen = kitchen };
        using var race = Race.Start(scenario, "full", TimeProvider.System);
        await race.Ended;

        var lane = race.View.Lanes[0];
        Assert.EndsWith($"; {lane.MedianRun!.Failed} orders will fail", lane.Predicted!.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Race_OfAPartnerThatIsFull_IsPartnerBound()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Restaurant, new StepProfile(500, Capacity: 20));
        var scenario = RaceScenario.Default with { Orders = 100, Lanes = [new LaneSpec(VariantInfo.Async)], Kitchen = kitchen };
        using var race = Race.Start(scenario, "full", TimeProvider.System);
        await race.Ended;

        AssertCause(LaneCause.PartnerBound, race.View.Lanes[0]);
    }

    [Fact]
    public async Task Race_OfOrdersThatCompute_IsCpuBound()
    {
        var scenario = RaceScenario.Default with { Workload = Workload.Cpu, Kitchen = null, Orders = 30, Lanes = [new LaneSpec(VariantInfo.Async)] };
        using var race = Race.Start(scenario, "cpu", TimeProvider.System);
        await race.Ended;

        AssertCause(LaneCause.CpuBound, race.View.Lanes[0]);
        Assert.StartsWith("the processor: 30 orders of", race.View.Lanes[0].Predicted?.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Race_OfALaneWhoseProcessDies_SaysCrashed()
    {
        var scenario = RaceScenario.Default with { Lanes = [new LaneSpec(VariantInfo.Blocking)] };
        using var race = Race.Start(scenario, "dies", TimeProvider.System);
        Task changed;
        while ((changed = race.Changed) is not null && race.View.Lanes[0] is not { State: LaneState.Running, ProcessId: not null })
        {
            await Task.WhenAny(changed, race.Ended);
        }

        Process.GetProcessById(race.View.Lanes[0].ProcessId!.Value).Kill();
        await race.Ended;

        Assert.Equal(LaneCause.Crashed, race.View.Lanes[0].Diagnosis?.Cause);
        Assert.StartsWith("Its process ended with code", race.View.Lanes[0].Diagnosis?.Evidence, StringComparison.Ordinal);
    }

    private static async Task RaceAsync(int orders, KitchenProfile kitchen, params (LaneSpec Lane, string Cause)[] lanes)
    {
        var scenario = RaceScenario.Default with { Orders = orders, Kitchen = kitchen, Lanes = [.. lanes.Select(lane => lane.Lane)] };
        using var race = Race.Start(scenario, "some", TimeProvider.System);
        await race.Ended;

        Assert.All(lanes.Zip(race.View.Lanes), pair => AssertExplained(pair.First.Cause, pair.Second));
        Assert.Equal(
            race.View.Lanes.Select(lane => (lane.Predicted?.Rule, lane.Residual?.Ms, lane.Diagnosis?.Evidence)),
            RaceBody.Of(race.View).Lanes.Select(lane => (lane.Predicted?.Rule, lane.Residual?.Ms, lane.Diagnosis?.Evidence)));
    }

    private static void AssertExplained(string cause, LaneView lane)
    {
        Assert.NotNull(lane.Residual);
        Assert.InRange(lane.MedianMs!.Value / lane.Predicted!.LowMs, LeastRatio, double.MaxValue);
        AssertCause(cause, lane);
        if (!IsDisturbed(lane))
        {
            Assert.InRange(lane.MedianMs!.Value / lane.Predicted!.HighMs, 0, MostRatio);
        }
    }

    // Late threads look like a pool that lacks them. That the lane then says who used the cores is told by tests without a race.
    private static void AssertCause(string cause, LaneView lane)
    {
        Assert.NotNull(lane.Diagnosis);
        if (!IsDisturbed(lane))
        {
            Assert.Equal($"{lane.Lane} {cause}", $"{lane.Lane} {lane.Diagnosis.Cause}");
        }
    }

    private static bool IsDisturbed(LaneView lane) => lane.MedianRun!.OthersPercent >= BusyOthers;
}
