using System.Diagnostics;
using System.Globalization;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Benchmarks;

/// <summary>One simulated burst through the whole engine, journal on: makespan against the ideal, bytes and CPU per order.</summary>
internal static class BurstBenchmark
{
    private const int LatencyMs = 1000;
    private const int SpreadMs = 500;

    // Apart from what is wrong, for whoever wants to try again: another program may have had the processor.
    private const int TooSlow = 3;

    /// <summary>0, 1 when an order did not complete, 3 when the makespan was above the ideal times what <c>--most</c> names.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var most = double.PositiveInfinity;
        if (args is [.. var plain, "--most", var limit])
        {
            (args, most) = (plain, double.Parse(limit, CultureInfo.InvariantCulture));
        }

        var orders = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var workers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 8;
        await using var engine = await EngineHost.StartAsync(options: wanted => wanted.MaxUnfinished = Math.Max(orders, OrdersDefault));
        var wait = new StepProfileRequest(LatencyMs, SpreadMs);
        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(ExecutionMode.Async, workers, Kitchen: KitchenProfile.QuickSimulated, Steps: StepNames.All.ToDictionary(step => step, _ => wait)), default);

        // One small burst first, so that what is measured is not the just-in-time compiler.
        await engine.Intake.SubmitBurstAsync(new BurstRequest(2_000, Seed: 1), null, default);
        await engine.EndAsync(default);
        GC.Collect();

        using var process = Process.GetCurrentProcess();
        var (cpu, rss) = (process.TotalProcessorTime, process.WorkingSet64);
        using var peak = new PeakMemory();
        var allocated = GC.GetTotalAllocatedBytes();
        var burst = await engine.Intake.SubmitBurstAsync(new BurstRequest(orders, Seed: 42), null, default);
        await engine.EndAsync(default);
        process.Refresh();

        var view = await engine.Reader.FindBurstAsync(burst.Value!.Id, default);
        var ratio = (double)view!.MakespanMs!.Value / view.Details.IdealMs;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"orders {orders} workers {workers} seed 42: makespan {view.MakespanMs} ms, ideal {view.Details.IdealMs} ms, makespan/ideal {ratio:0.000}, {(peak.Highest - rss) / (double)orders:0} B/order resident, {(GC.GetTotalAllocatedBytes() - allocated) / (double)orders:0} B/order allocated, {(process.TotalProcessorTime - cpu).TotalMicroseconds / orders:0.0} us CPU/order, journal {engine.Journal.Sequence} facts in {engine.Journal.CommitCount} commits, {engine.Journal.CommittedBytes / (double)engine.Journal.Sequence:0.0} B/fact, completed {view.Completed}, failed {view.Failed}"));
        if (view.Completed != orders)
        {
            return 1;
        }

        return ratio <= most ? 0 : TooSlow;
    }

    private static int OrdersDefault => new OrdersOptions().MaxUnfinished;
}
