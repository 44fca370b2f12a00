using System.Diagnostics;
using System.Globalization;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Benchmarks;

/// <summary>Searches over a journal on disk with orders of every kind: how long the first page of each query takes.</summary>
internal static class SearchBenchmark
{
    private const int Rounds = 100;
    private const int PageSize = 50;
    private const int Singles = 20_000;
    private const int Blocking = 30_000;
    private const int Workers = 64;
    private const int SinglesAtOnce = 500;

    private static readonly string[] s_queries =
    [
        "", "status:failed", "status:accepted", "status:running", "step:courier status:failed", "mode:blocking", "mode:blocking status:cancelled", "kind:declined",
        "reason:partner-error mode:async", "kind:unknown", "burst:b2", "burst:b1 status:failed", "burst:none", "slower:2s", "slower:1h",
        "-slower:10ms status:completed", "is:late", "is:retried", "is:paid", "stage:courier", "stage:failed", "ended:1h", "answer:500", "id:701..800",
        "is:board status:done", "is:board stage:failed", "is:board is:late", "is:board ended:10s", "-ended:1s status:failed", "zoe", "customer:\"zoë martin\" restaurant:pho status:failed", "guest",
        "customer:guest17", "customer:\"guest17 number17\"", "nobody", "customer:zoe -restaurant:pho mode:blocking kind:busy",
        "restaurant:cantina slower:1h", "status:failed status:completed",
        // In every chunk some order fits each half and none fits both: nothing can be passed by.
        "status:failed -kind:declined,busy,timeout,error",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var orders = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("livedashboard-search-").FullName;
        await FillAsync(folder, orders);
        var passed = await SearchAsync(folder);
        if (args.Length < 2)
        {
            Directory.Delete(folder, recursive: true);
        }

        return passed ? 0 : 1;
    }

    private static async Task FillAsync(string folder, int orders)
    {
        var watch = Stopwatch.StartNew();
        await using var engine = await StartAsync(folder);
        if (engine.Orders.Count > 0)
        {
            return;
        }

        var inBursts = orders - Singles - Blocking;
        await ChangeAsync(engine, ExecutionMode.Async, new StepProfileRequest(20, 10, FailureRate: 0.05, DeclineRate: 0.002));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(inBursts / 2, Seed: 1), null, default);
        await engine.EndAsync(default);
        await ChangeAsync(engine, ExecutionMode.Blocking, new StepProfileRequest(1, 0, FailureRate: 0, DeclineRate: 0.05));
        await SendSinglesAsync(engine, Singles / 2);
        var blocking = await engine.Intake.SubmitBurstAsync(new BurstRequest(Blocking, Seed: 2), null, default);
        await Task.WhenAll(Enumerable.Range(Blocking / 2, 1_000).Select(place => engine.Intake.CancelAsync(blocking.Value!.First.Plus(place), default)));
        await engine.EndAsync(default);
        await ChangeAsync(engine, ExecutionMode.Async, new StepProfileRequest(20, 10, FailureRate: 0.3));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(inBursts - (inBursts / 2), Seed: 3), null, default);
        await engine.EndAsync(default);
        await SendSinglesAsync(engine, Singles / 2);
        await engine.EndAsync(default);
        await engine.IndexAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine.Orders.Count} orders, {Singles} of them single, made in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static async Task<bool> SearchAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        await using var engine = await StartAsync(folder);
        var ready = watch.Elapsed;
        await engine.IndexAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"journal {Size(folder, "orders.db"):0.0} MB, search file {Size(folder, "search.db"):0.0} MB; read back in {ready.TotalSeconds:0.00} s, names ready {(watch.Elapsed - ready).TotalSeconds:0.00} s later"));
        var queries = s_queries.Select(text => new Page(text, null))
            .Append(new Page("status:completed", (engine.Orders.Count / 2).ToString(CultureInfo.InvariantCulture)))
            .Append(new Page("status:failed", "5000"))
            .ToList();
        var times = queries.Select(_ => new List<double>()).ToList();
        var first = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            for (var place = 0; place < queries.Count; place++)
            {
                watch.Restart();
                var page = await engine.Search.FindAsync(Query(queries[place].Text), PageSize, queries[place].Cursor, default);
                (round == 0 ? first : times[place]).Add(watch.Elapsed.TotalMilliseconds);
                _ = page!.Items.Count;
            }
        }

        for (var place = 0; place < queries.Count; place++)
        {
            watch.Restart();
            var count = await engine.Search.CountAsync(Query(queries[place].Text), default);
            Print($"{queries[place].Text}{(queries[place].Cursor is { } cursor ? $" (before {cursor})" : "")}", times[place], $"{count,9} orders, counted in {watch.Elapsed.TotalMilliseconds:0.0} ms");
        }

        Print("each query's first time after the start", first, "");
        var all = times.SelectMany(time => time).ToList();
        Print("all together", all, $"{all.Count} searches");
        return Percentile(all, 0.95) <= 100;
    }

    private static void Print(string what, List<double> times, string more) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"p50 {Percentile(times, 0.5),7:0.00} ms  p95 {Percentile(times, 0.95),7:0.00} ms  max {times.Max(),7:0.00} ms  {what,-66} {more}"));

    private static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));

    private static Task<EngineHost> StartAsync(string folder) => EngineHost.StartAsync(folder, wanted => wanted.MaxAttempts = 3);

    private static Task ChangeAsync(EngineHost engine, ExecutionMode mode, StepProfileRequest wait) => engine.Intake.ChangeControlsAsync(
        new ControlsRequest(mode, Workers, Kitchen: KitchenProfile.QuickSimulated, Steps: StepNames.All.ToDictionary(step => step, _ => wait)), default);

    private static async Task SendSinglesAsync(EngineHost engine, int count)
    {
        for (var sent = 0; sent < count; sent += SinglesAtOnce)
        {
            await Task.WhenAll(Enumerable.Range(sent, SinglesAtOnce).Select(place => engine.Intake.SubmitAsync(
                new OrderRequest(
                    $"Guest{place} Number{place}", $"Cantina {place % 500}", [new OrderItemRequest("Tea", 1, 2.5m)], place % 2 == 0 ? ExecutionMode.Async : ExecutionMode.Blocking),
                null,
                default)));
        }
    }

    private static OrderQuery Query(string text) =>
        OrderQuery.TryParse(text, out var query, out var problem) ? query : throw new InvalidOperationException(problem);

    private static double Size(string folder, string file) => new FileInfo(Path.Combine(folder, file)).Length / 1e6;

    private sealed record Page(string Text, string? Cursor);
}
