using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveDashboard.Benchmarks;

/// <summary>Asks a running app for a sign of life every few milliseconds, over HTTP and over the hub, and keeps how long it took.</summary>
internal sealed class LatencyProbe(HttpClient http, HubConnection hub)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    private readonly List<double> _health = [];
    private readonly List<double> _ping = [];

    /// <summary>Probes until cancelled; both ways at once.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(
        LoopAsync(_health, token => http.GetAsync(new Uri("health/live", UriKind.Relative), token), cancellationToken),
        LoopAsync(_ping, token => hub.InvokeAsync<int>("Ping", 1, token), cancellationToken));

    public override string ToString() => $"health {Summary(_health)}, ping {Summary(_ping)}";

    private static async Task LoopAsync(List<double> times, Func<CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var start = Stopwatch.GetTimestamp();
                await ask(cancellationToken);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                await Task.Delay(s_pause, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Probed for long enough.
        }
    }

    private static string Summary(List<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? "no samples" : $"p50 {At(sorted, 0.5):0.0} p99 {At(sorted, 0.99):0.0} max {sorted[^1]:0.0} ms (n={sorted.Count})";
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
