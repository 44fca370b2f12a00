using System.Globalization;
using System.Net.Http.Json;
using System.Net.NetworkInformation;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveDashboard.Benchmarks;

/// <summary>One burst through a running app: makespan against the ideal, and how the app answers others meanwhile.</summary>
internal static class LiveBenchmark
{
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(5);

    /// <summary>A long blocking burst is probed this long and then cancelled: it would take hours.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(240);

    public static async Task<int> RunAsync(Uri url, string count, string kitchen, string mode, string? workers)
    {
        using var http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromMinutes(5) };
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(url, "hubs/orders")).Build();
        await hub.StartAsync();
        await http.PutAsJsonAsync("api/mode", new { mode, workers = int.Parse(workers ?? "8", CultureInfo.InvariantCulture) });

        var idle = await ProbeAsync(http, hub, () => Task.Delay(s_idle));
        var before = Connections();
        var sockets = 0;
        JsonElement view = default;
        var busy = await ProbeAsync(http, hub, async () =>
        {
            var answer = await http.PostAsJsonAsync("api/bursts", new { count = int.Parse(count, CultureInfo.InvariantCulture), seed = 42, kitchen });
            answer.EnsureSuccessStatusCode();
            var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
            var end = DateTime.UtcNow + s_longest;
            do
            {
                await Task.Delay(250);
                view = await http.GetFromJsonAsync<JsonElement>($"api/bursts/{id}");
                sockets = Math.Max(sockets, Connections() - before);
            }
            while (view.GetProperty("finishedAt").ValueKind == JsonValueKind.Null && DateTime.UtcNow < end);
            if (view.GetProperty("finishedAt").ValueKind == JsonValueKind.Null)
            {
                await http.DeleteAsync(new Uri($"api/bursts/{id}", UriKind.Relative));
            }
        });

        var makespan = view.GetProperty("makespanMs");
        var ideal = view.GetProperty("idealMs").GetInt64();
        var time = makespan.ValueKind == JsonValueKind.Number
            ? $"makespan {makespan} ms, ideal {ideal} ms, ratio {makespan.GetInt64() / (double)ideal:0.000}, {view.GetProperty("completed").GetInt64() * 1000.0 / makespan.GetInt64():0} orders/s"
            : $"not finished after {s_longest.TotalSeconds:0} s, then cancelled";
        Console.WriteLine($"{count} {kitchen} {mode} {workers ?? "8"} workers: {time}, completed {view.GetProperty("completed")}, failed {view.GetProperty("failed")}, connections at most {sockets / 2}");
        Console.WriteLine($"  idle: {idle}");
        Console.WriteLine($"  busy: {busy}");
        return 0;
    }

    private static async Task<LatencyProbe> ProbeAsync(HttpClient http, HubConnection hub, Func<Task> meanwhile)
    {
        var probe = new LatencyProbe(http, hub);
        using var stop = new CancellationTokenSource();
        var probing = probe.RunAsync(stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await probing;
        return probe;
    }

    // Both ends of a loopback connection are counted.
    private static int Connections() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Count(connection => connection.State == TcpState.Established);
}
