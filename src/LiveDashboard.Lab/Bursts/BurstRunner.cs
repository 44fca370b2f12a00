using LiveDashboard.Lab.Lanes;
using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Bursts;

/// <summary>Runs one burst through the board's own engine in this process, without a screen.</summary>
public static class BurstRunner
{
    /// <summary>Runs it.</summary>
    /// <param name="plan">The burst.</param>
    /// <param name="progress">Told now and then how many orders have ended.</param>
    /// <param name="cancellationToken">Ends it before its end.</param>
    /// <exception cref="InvalidOperationException">The engine refuses it, or its journal cannot be used; the message says why.</exception>
    public static Task<BurstFigures> RunAsync(BurstPlan plan, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.HasJournal ? DurableBurst.RunAsync(plan, progress, cancellationToken) : RunBareAsync(plan, progress, cancellationToken);
    }

    /// <summary>The longest sum of one order's waits, in milliseconds.</summary>
    internal static long IdealMs(BurstPlan plan)
    {
        var longest = 0L;
        for (var place = 0; place < plan.Orders; place++)
        {
            longest = Math.Max(longest, OrderRandom.TotalMs(plan.Kitchen, OrderRandom.Bits(plan.Seed, place)));
        }

        return longest;
    }

    /// <summary>The figures of a burst that has ended.</summary>
    internal static BurstFigures Figures(
        BurstPlan plan, double makespanMs, LatencyFigures latency, OwnUse use, long failed, JournalFigures? journal)
    {
        var ideal = IdealMs(plan);
        return new BurstFigures(
            plan.Mode == ExecutionMode.Async ? VariantInfo.Async : VariantInfo.Blocking, plan.Orders, plan.Workers, plan.Seed, makespanMs, ideal,
            makespanMs / Math.Max(1, ideal), plan.Orders / (makespanMs / 1000), latency, use.ThreadsPeak, use.RssPeak,
            use.RssGrowth / (double)plan.Orders, use.Cpu.TotalMilliseconds, failed, journal, RaceEnvironment.Current());
    }

    // The very run of a race's lane, in this process.
    private static async Task<BurstFigures> RunBareAsync(BurstPlan plan, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var lane = new LaneSpec(plan.Mode == ExecutionMode.Async ? VariantInfo.Async : VariantInfo.Blocking, plan.Workers);
        var scenario = RaceScenario.Default with { Lanes = [lane], Orders = plan.Orders, Seed = plan.Seed, Kitchen = plan.Kitchen };
        using var partners = scenario.IsHttp ? PartnersProcess.Start() : null;
        LaneRun.WarmUp(scenario, lane, Name() + "w", partners?.Address);
        GC.Collect();
        using var run = new LaneRun(scenario, lane, Name(), partners?.Address);
        using var use = new OwnUse();
        using var timer = new Timer(_ => progress?.Report(run.CountNow().Done), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
        // It blocks whoever runs it.
        var result = await Task.Factory
            .StartNew(run.Run, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .WaitAsync(cancellationToken);
        return Figures(plan, result.MakespanMs, result.Latency, use, result.Failed, journal: null);
    }

    private static string Name() => Guid.NewGuid().ToString("N");
}
