using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Tests.Races;

/// <summary>Races with real lanes: processes of their own, in a kitchen that is quick.</summary>
[Slow]
public sealed class RaceTests
{
    private static readonly TimeSpan s_atMost = TimeSpan.FromMinutes(2);

    private static readonly RaceScenario s_small = RaceScenario.Default with { Orders = 30, Kitchen = Brisk(20) };

    // Fifteen minutes: it ends when it is told to.
    private static readonly RaceScenario s_long = RaceScenario.Default with { Kitchen = Brisk(240_000) };

    [Fact]
    public async Task Lanes_OfEveryVariant_ServeAllOrdersAndTheirTimeAddsUp()
    {
        var variants = VariantInfo.All.Select(variant => variant.Id).ToList();
        foreach (var lanes in variants.Chunk(RaceScenario.MaxLanes))
        {
            var race = await RunAsync(s_small with { Lanes = [.. lanes.Select(variant => new LaneSpec(variant))] });

            Assert.Equal(RaceState.Finished, race.State);
            Assert.All(race.Lanes, lane =>
            {
                var run = Assert.Single(lane.Runs);
                Assert.Equal(0, run.Failed);
                Assert.Equal(30, lane.Last!.Counts.Done);
                // Four waits of 20 ms, thirty times: nobody waits less, in whatever part it falls.
                Assert.InRange(run.Split.HeldMs + run.Split.ParkedMs, 30 * 80 * 0.95, double.MaxValue);
                Assert.InRange(run.MakespanMs, 80 * 0.95, double.MaxValue);
                Assert.InRange(run.LatencyMs.Max, run.LatencyMs.P50, run.MakespanMs * 1.01);
                Assert.Equal(VariantInfo.Find(lane.Lane.Variant)!.HoldsThread, run.Split.HeldMs > 0);
            });
        }
    }

    [Fact]
    public async Task Lane_ThatIsDone_IsFinishedWhileTheOthersGoOn()
    {
        using var race = Race.Start(s_small with { Orders = 200, Lanes = [new LaneSpec(VariantInfo.Async), new LaneSpec(VariantInfo.OneThread)] }, "r", TimeProvider.System);

        Assert.True(await Processes.UntilAsync(() => race.View.Lanes[0].State == LaneState.Finished, s_atMost));

        Assert.Equal(LaneState.Running, race.View.Lanes[1].State);
        Assert.NotNull(race.View.Lanes[0].MedianMs);
        Assert.Equal("workstation", race.View.Environment.Gc);
    }

    [Fact]
    public async Task SampledOrders_AreTheSameInEveryLaneAndEnd()
    {
        var race = await RunAsync(s_small with { Orders = 100 });

        Assert.Equal(race.Lanes[0].Sampled.Select(order => order.Place), race.Lanes[1].Sampled.Select(order => order.Place));
        Assert.Equal(0, race.Lanes[0].Sampled[0].Place);
        Assert.Equal(99, race.Lanes[0].Sampled[^1].Place);
        Assert.All(race.Lanes.SelectMany(lane => lane.Sampled), order =>
        {
            Assert.Equal(OrderPhase.Ended, order.Changes[^1].Phase);
            Assert.Equal(order.Changes.Select(change => change.AtMs).Order(), order.Changes.Select(change => change.AtMs));
        });
    }

    [Fact]
    public async Task OverHttp_TheLanesHavePartnersOfTheirOwnThatAreGoneAfterwards()
    {
        var race = await RunAsync(s_small with { Kitchen = Brisk(20).Over(KitchenTransport.Http) });

        Assert.Equal(RaceState.Finished, race.State);
        Assert.All(race.Lanes, lane =>
        {
            var run = Assert.Single(lane.Runs);
            Assert.Equal(0, run.Failed);
            // A partner tells when it answered: what comes after it is not the wait.
            Assert.InRange(run.Split.ResumingMs, 0.001, run.Split.HeldMs + run.Split.ParkedMs);
            Assert.InRange(run.Split.HeldMs + run.Split.ParkedMs, 30 * 80 * 0.95, double.MaxValue);
        });
        Assert.Empty(LanesOfThisProcess());
    }

    [Fact]
    public async Task Hashing_IsTheOrdersOwnCode()
    {
        var race = await RunAsync(s_small with { Workload = Workload.Cpu, Kitchen = null, Orders = 3 });

        Assert.All(race.Lanes, lane =>
        {
            var split = Assert.Single(lane.Runs).Split;
            Assert.Equal(0, split.HeldMs + split.ParkedMs);
            Assert.InRange(split.RunningMs, 1, double.MaxValue);
        });
    }

    [Fact]
    public async Task InTurn_RunsEachLaneAsOftenAsAskedAndOneAtATime()
    {
        using var race = Race.Start(s_small with { Plan = RacePlan.InTurn, Repeats = 2 }, "r", TimeProvider.System);
        var most = 0;
        while (!race.Ended.IsCompleted)
        {
            var changed = race.Changed;
            most = Math.Max(most, race.View.Lanes.Count(lane => lane.State == LaneState.Running));
            await Task.WhenAny(changed, race.Ended).WaitAsync(s_atMost);
        }

        Assert.Equal(1, most);
        Assert.All(race.View.Lanes, lane =>
        {
            Assert.Equal(2, lane.Runs.Count);
            Assert.NotNull(lane.SpreadPercent);
        });
        Assert.NotNull(race.View.Verdict);
        Assert.NotNull(race.View.MeasuringPercent);
    }

    [Fact]
    public async Task Threads_OfALane_AreThoseTheSystemCounts()
    {
        using var race = Race.Start(s_long with { Lanes = [new LaneSpec(VariantInfo.Blocking, Workers: 40)] }, "r", TimeProvider.System);

        var agrees = await Processes.UntilAsync(
            () => race.View.Lanes[0] is { ProcessId: { } process, Last: { Threads: > 40 } last } && Math.Abs(last.Threads - Processes.ThreadsOf(process)) <= 1,
            s_atMost);

        Assert.True(agrees);
    }

    [Fact]
    public async Task Lane_OfOneCore_MayUseOneAndTheHostStillAll()
    {
        var before = Processes.CoresOf(Environment.ProcessId);
        using var race = Race.Start(s_long with { Lanes = [new LaneSpec(VariantInfo.Async, Cores: 1)] }, "r", TimeProvider.System);

        Assert.True(await Processes.UntilAsync(() => race.View.Lanes[0].ProcessId is not null, s_atMost));

        Assert.Matches(@"^\d+$", Processes.CoresOf(race.View.Lanes[0].ProcessId!.Value));
        Assert.Equal(before, Processes.CoresOf(Environment.ProcessId));
    }

    [Fact]
    public async Task AnsweredOrders_OfSyncOverAsync_HaveNoThreadToGoOn()
    {
        using var race = Race.Start(
            s_small with { Orders = 200, Lanes = [new LaneSpec(VariantInfo.SyncOverAsync)], Kitchen = Brisk(300) }, "r", TimeProvider.System);

        var seen = await Processes.UntilAsync(
            () => race.View.Lanes[0].Series.Any(sample => sample.Counts.Unheld > 0) || race.Ended.IsCompleted, s_atMost);

        Assert.True(seen && !race.Ended.IsCompleted);
    }

    [Fact]
    public async Task KilledLane_IsToldAsCrashedAndTheOthersGoOn()
    {
        using var race = Race.Start(s_long, "r", TimeProvider.System);
        Assert.True(await Processes.UntilAsync(() => race.View.Lanes.All(lane => lane.State == LaneState.Running && lane.Series.Count > 2), s_atMost));

        System.Diagnostics.Process.GetProcessById(race.View.Lanes[1].ProcessId!.Value).Kill();
        Assert.True(await Processes.UntilAsync(() => race.View.Lanes[1].State == LaneState.Crashed, s_atMost));

        Assert.Equal(LaneState.Running, race.View.Lanes[0].State);
        Assert.Contains("137", race.View.Lanes[1].Problem, StringComparison.Ordinal);
        Assert.NotEmpty(race.View.Lanes[1].Series);

        race.Stop();
        await race.Ended.WaitAsync(s_atMost);
        Assert.Equal([LaneState.Stopped, LaneState.Crashed], race.View.Lanes.Select(lane => lane.State));
    }

    [Fact]
    public async Task StoppedRace_EndsAndLeavesNoProcess()
    {
        using var race = Race.Start(s_long, "r", TimeProvider.System);
        Assert.True(await Processes.UntilAsync(() => race.View.Lanes.All(lane => lane.State == LaneState.Running), s_atMost));

        race.Stop();
        await race.Ended.WaitAsync(s_atMost);

        Assert.Equal(RaceState.Stopped, race.View.State);
        Assert.All(race.View.Lanes, lane => Assert.Equal(LaneState.Stopped, lane.State));
        Assert.Null(race.View.Verdict);
        Assert.Empty(LanesOfThisProcess());
    }

    private static async Task<RaceView> RunAsync(RaceScenario scenario)
    {
        using var race = Race.Start(scenario, "r", TimeProvider.System);
        await race.Ended.WaitAsync(s_atMost);
        return race.View;
    }

    private static IEnumerable<int> LanesOfThisProcess() => Processes.ChildrenOf(Environment.ProcessId)
        .Where(process => Processes.Runs(process) && Processes.CommandLine(process).Any(argument => argument is "lane" or "--owned"));

    private static KitchenProfile Brisk(int latencyMs)
    {
        var step = new StepProfile(latencyMs);
        return new KitchenProfile(KitchenProfile.CustomName, KitchenTransport.Simulated, step, step, step, step);
    }
}
