using System.Diagnostics;
using System.Globalization;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Retention;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Benchmarks;

/// <summary>Removes nine tenths of an ended history while orders keep coming: how long it takes, what it frees, what a commit waits meanwhile.</summary>
internal static class RetentionBenchmark
{
    private const int Bursts = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        var orders = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("livedashboard-retention-").FullName;
        try
        {
            await FillAsync(folder, orders);
            Console.WriteLine(await StartAsync(folder, "before"));
            await TrimAsync(folder, orders);
            Console.WriteLine(await StartAsync(folder, "after"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<EngineHost> OpenAsync(string folder) => EngineHost.StartAsync(
        folder, options => (options.MaxUnfinished, options.KeepsToRetention) = (2_000_000, false));

    private static async Task FillAsync(string folder, int orders)
    {
        await using var engine = await OpenAsync(folder);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, 8, Kitchen: KitchenProfile.QuickSimulated), default);
        for (var burst = 0; burst < Bursts; burst++)
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(orders / Bursts, Seed: burst), null, default);
            await engine.EndAsync(default);
        }

        await engine.Intake.ClearAsync(default);
    }

    private static async Task<string> StartAsync(string folder, string when)
    {
        var clock = Stopwatch.StartNew();
        await using var engine = await OpenAsync(folder);
        var taken = clock.ElapsedMilliseconds;
        return string.Create(CultureInfo.InvariantCulture, $"start {when}: {taken} ms, orders {engine.Orders.First} to {engine.Orders.Count}");
    }

    private static async Task TrimAsync(string folder, int orders)
    {
        await using var engine = await OpenAsync(folder);
        var use = await engine.Get<DataMeter>().ReadAsync(default);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(KeepDays: 0, KeepOrders: orders / Bursts, Paused: true), default);
        var quiet = await CommitsAsync(engine, Task.Delay(3_000));
        var clock = Stopwatch.StartNew();
        var trimming = engine.Get<JournalTrimmer>().TrimAsync(TimeSpan.FromMilliseconds(10), default);
        var busy = await CommitsAsync(engine, trimming);
        var taken = clock.ElapsedMilliseconds;
        var file = new FileInfo(Path.Combine(folder, "orders.db"));
        // The write-ahead log is moved into the file once a second.
        await Task.Delay(2_500);
        file.Refresh();
        var removed = await trimming;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"trim: {removed} orders in {taken} ms; file {use.Journal} bytes before, {file.Length} after; commit alone {quiet}; commit meanwhile {busy}"));
    }

    // One order after the other: each waits for its commit.
    private static async Task<string> CommitsAsync(EngineHost engine, Task until)
    {
        var times = new List<double>();
        while (!until.IsCompleted)
        {
            var start = Stopwatch.GetTimestamp();
            await engine.Intake.SubmitAsync(Requests.Order(), null, default);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(2);
        }

        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture, $"p50 {times[times.Count / 2]:0.0} p99 {times[(int)(times.Count * 0.99)]:0.0} max {times[^1]:0.0} ms (n={times.Count})");
    }
}
