using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LiveDashboard.Benchmarks.Processes;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Benchmarks.Overload;

/// <summary>
/// Twice as many single orders as the kitchen can cook, against nine tenths of it, in alternating arms: what becomes of those accepted,
/// and of those that are not. The app and the partners run as processes of their own.
/// </summary>
internal static class OverloadBenchmark
{
    private const int Port = 5150;
    private const int PartnersPort = 5151;

    // The restaurant cooks 20 at once, 100 ms each: 200 orders a second. 48 unfinished ones are the 32 that flow by Little's law and half as many again.
    private const int Places = 20;
    private const int CookingMs = 100;
    private const int Limit = 48;

    // The machine is shared: the best of some probes is nearest to what the kitchen can.
    private const int Probes = 3;
    private const int ProbePerSecond = 400;

    private static readonly TimeSpan s_arm = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan s_probe = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string? rounds)
    {
        var folder = Directory.CreateTempSubdirectory("livedashboard-overload-");
        await using var partners = new ChildApp(BuiltProject.Partners, PartnersPort, new Dictionary<string, string>
        {
            ["Partners__DataPath"] = Path.Combine(folder.FullName, "partners"),
            ["Partners__Http2Url"] = $"http://127.0.0.1:{PartnersPort + 1}",
        });
        await partners.StartAsync();
        await partners.UntilOkAsync("", TimeSpan.FromSeconds(30));
        await using var app = new ChildApp(BuiltProject.Web, Port, new Dictionary<string, string>
        {
            ["Orders__DataPath"] = Path.Combine(folder.FullName, "orders"),
            ["Orders__MaxUnfinishedHttp"] = Limit.ToString(CultureInfo.InvariantCulture),
            ["Kitchen__PartnersUrl"] = partners.Address.ToString(),
            ["Logging__LogLevel__Default"] = "Warning",
        });
        await app.StartAsync();
        await app.UntilOkAsync("health/ready", TimeSpan.FromSeconds(30));
        await PutAsync(app, "api/mode", new { mode = "async", workers = 8 });
        var quick = new { latencyMs = 20, spreadMs = 0 };
        await PutAsync(app, "api/kitchen", new
        {
            steps = new { payment = quick, restaurant = new { latencyMs = CookingMs, spreadMs = 0, capacity = Places }, courier = quick, notify = quick },
        });

        var holds = await MeasureAsync(app, int.Parse(rounds ?? "2", CultureInfo.InvariantCulture));
        folder.Delete(recursive: true);
        return holds ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(ChildApp app, int rounds)
    {
        const int seed = 42;
        var driver = new OpenLoop(app.Http, seed);
        await ArmAsync(app, driver, 100, s_probe, new Arm()); // warm-up
        var found = 0.0;
        for (var probe = 1; probe <= Probes; probe++)
        {
            var flooded = new Arm();
            await ArmAsync(app, driver, ProbePerSecond, s_probe, flooded);
            found = Math.Max(found, (flooded.Accepted - Limit) / s_probe.TotalSeconds);
        }

        const double capacity = Places * 1_000.0 / CookingMs;
        Console.WriteLine(
            $"capacity {capacity:0} orders/s, the restaurant's; found {found:0}/s of {ProbePerSecond}/s sent, seed {seed}"
            + (found < 0.9 * capacity ? ". The machine, not the kitchen, is the limit: what follows is void" : ""));

        var (calm, busy) = (new Arm(), new Arm());
        for (var round = 0; round < rounds; round++)
        {
            await ArmAsync(app, driver, 0.9 * capacity, s_arm, calm);
            await ArmAsync(app, driver, 2 * capacity, s_arm, busy);
            await ArmAsync(app, driver, 2 * capacity, s_arm, busy);
            await ArmAsync(app, driver, 0.9 * capacity, s_arm, calm);
        }

        var (answered, ended) = (busy.Answered(0.99) / calm.Answered(0.99), busy.Ended(0.99) / calm.Ended(0.99));
        Console.WriteLine($"0.9 x capacity: {calm}");
        Console.WriteLine($"2 x capacity:   {busy}");
        Console.WriteLine($"p99 at 2 x against 0.9 x: to 202 {answered:0.00}, to completed {ended:0.00}; {2 * rounds} arms of {s_arm.TotalSeconds:0} s each, A B B A");
        return calm.Dropped + busy.Dropped + calm.NotCompleted + busy.NotCompleted == 0;
    }

    private static async Task ArmAsync(ChildApp app, OpenLoop driver, double perSecond, TimeSpan time, Arm arm)
    {
        var sent = await driver.RunAsync(perSecond, time);
        await SettleAsync(app);
        arm.Add(sent, await CompletedAsync(app, sent.Where(one => one.IsAccepted).Select(one => one.Order).DefaultIfEmpty(0).Min()));
    }

    private static async Task SettleAsync(ChildApp app)
    {
        var deadline = Stopwatch.StartNew();
        long unfinished;
        do
        {
            await Task.Delay(100);
            var counts = (await app.Http.GetFromJsonAsync<JsonElement>("api/board")).GetProperty("counts");
            long Of(string name) => counts.GetProperty(name).GetInt64();
            unfinished = Of("accepted") - Of("completed") - Of("failed") - Of("cancelled");
        }
        while (unfinished > 0 && deadline.Elapsed < TimeSpan.FromMinutes(1));
    }

    private static async Task<IReadOnlyDictionary<long, double>> CompletedAsync(ChildApp app, long from)
    {
        var elapsed = new Dictionary<long, double>();
        var cursor = "";
        while (cursor is not null)
        {
            var page = await app.Http.GetFromJsonAsync<JsonElement>($"api/orders?limit=200{(cursor == "" ? "" : $"&cursor={cursor}")}");
            var orders = page.GetProperty("items").EnumerateArray().ToList();
            foreach (var order in orders.Where(order => order.GetProperty("status").GetString() == "completed"))
            {
                elapsed[order.GetProperty("id").GetInt64()] = order.GetProperty("elapsedMs").GetDouble();
            }

            cursor = orders.Count == 0 || orders[^1].GetProperty("id").GetInt64() <= from ? null : page.GetProperty("next").GetString();
        }

        return elapsed;
    }

    private static async Task PutAsync(ChildApp app, string path, object body) => (await app.Http.PutAsJsonAsync(path, body)).EnsureSuccessStatusCode();
}
