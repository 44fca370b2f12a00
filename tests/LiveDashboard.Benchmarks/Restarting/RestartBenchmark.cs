using System.Globalization;
using System.Net.Http.Json;
using LiveDashboard.TestSupport.Killing;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Benchmarks.Restarting;

/// <summary>kill -9 with all orders of a simulated burst in flight, and how long the next process takes to go on with them.</summary>
internal static class RestartBenchmark
{
    private const string Kitchen = "article-simulated";

    private static readonly Uri s_app = new("http://127.0.0.1:5138");
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(string[] args)
    {
        var orders = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var rest = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 0);
        var folder = Directory.CreateTempSubdirectory("livedashboard-restart-");
        using var client = new AppClient(s_app);
        try
        {
            await using var killed = Start(folder.FullName);
            await UntilAsync(client.IsReadyAsync);
            await client.SetModeAsync("async");
            await BurstAsync(orders);
            await UntilAsync(async () => (await client.BoardAsync()).Counts is { Queued: 0 } counts && counts.Accepted == orders);
            await Task.Delay(rest);
            await killed.KillAsync();
            var before = RestartTimes.Read(folder.FullName, long.MaxValue, default);

            await using var app = Start(folder.FullName);
            var listening = await UntilAsync(client.IsLiveAsync, app);
            var ready = await UntilAsync(client.IsReadyAsync, app);
            await UntilAsync(async () => (await client.BoardAsync()).Counts.Unfinished == 0);
            var peak = PeakMegabytes(app.Id);
            await app.KillAsync();
            var after = RestartTimes.Read(folder.FullName, before.Sequence, app.StartedAt);

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{before.Running} of {orders} orders in flight at the kill, {before.Sequence} facts; after the start of the process: listening {listening:0} ms, ready {ready:0} ms, first step resumed {after.FirstResumedMs} ms, all {after.Resumed} resumed {after.LastResumedMs} ms, all done {after.LastDoneMs} ms; peak {peak} MiB; completed {after.Completed}, illegal moves {after.Faults}"));
            return after.Completed == orders && after.Resumed == before.Running && after.Faults == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ChildProcess Start(string folder) => ChildProcess.Start(
        BuiltProject.Web,
        ["--urls", s_app.ToString(), "--Orders:DataPath", folder, "--Kitchen:Name", Kitchen, "--Logging:LogLevel:Default", "Error"],
        []);

    private static async Task BurstAsync(int count)
    {
        using var http = new HttpClient { BaseAddress = s_app };
        using var answer = await http.PostAsJsonAsync("api/bursts", new { count, seed = 42 });
        answer.EnsureSuccessStatusCode();
    }

    // How long after the start of the app it was so, milliseconds.
    private static async Task<double> UntilAsync(Func<Task<bool>> isSo, ChildProcess? app = null)
    {
        var deadline = DateTimeOffset.UtcNow + s_patience;
        while (!await isSo())
        {
            if (DateTimeOffset.UtcNow > deadline)
            {
                throw new TimeoutException($"It did not come about within {s_patience.TotalMinutes} min.");
            }

            await Task.Delay(s_look);
        }

        return app is null ? 0 : (DateTimeOffset.UtcNow - app.StartedAt).TotalMilliseconds;
    }

    private static string PeakMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return (long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture);
    }
}
