using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace LiveDashboard.Benchmarks;

/// <summary>Single orders to a running app, one after the other: how long each waits for its acknowledgement.</summary>
internal static class AcknowledgementBenchmark
{
    private const int Usual = 5_000;
    private const double Stalled = 100;

    public static async Task<int> RunAsync(Uri url, string? orders)
    {
        using var client = new HttpClient { BaseAddress = url };
        var order = new { customer = "Zoe", restaurant = "Pho Mile", items = new[] { new { name = "Pho", quantity = 1, unitPrice = 9.5 } } };
        var count = orders is null ? Usual : int.Parse(orders, CultureInfo.InvariantCulture);
        // The first ones meet code that is not compiled yet.
        var times = new List<double>(count);
        for (var sent = -count / 20; sent < count; sent++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync("api/orders", order);
            answer.EnsureSuccessStatusCode();
            if (sent >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} orders, one after the other: p50 {At(times, 0.5):0.00} p99 {At(times, 0.99):0.00} p99.9 {At(times, 0.999):0.00} max {times[^1]:0.0} ms, over {Stalled} ms: {times.Count(time => time > Stalled)}"));
        return 0;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
