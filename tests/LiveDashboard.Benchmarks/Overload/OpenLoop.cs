using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveDashboard.Benchmarks.Overload;

/// <summary>
/// Sends single orders at intended instants drawn beforehand (a Poisson stream), whether or not earlier ones are answered: a slow app
/// is not spared. Each is timed from its intended instant.
/// </summary>
internal sealed class OpenLoop(HttpClient http, int seed)
{
    private readonly Random _random = new(seed);

    public async Task<IReadOnlyList<SentOrder>> RunAsync(double perSecond, TimeSpan time)
    {
        var sent = new List<Task<SentOrder>>();
        var since = Stopwatch.StartNew();
        for (var at = Next(perSecond); at < time.TotalSeconds; at += Next(perSecond))
        {
            while (since.Elapsed.TotalSeconds < at)
            {
                await Task.Delay(1);
            }

            sent.Add(SendAsync(since, at));
        }

        return await Task.WhenAll(sent);
    }

    private double Next(double perSecond) => -Math.Log(1 - _random.NextDouble()) / perSecond;

    private async Task<SentOrder> SendAsync(Stopwatch since, double intended)
    {
        double Latency() => (since.Elapsed.TotalSeconds - intended) * 1_000;
        try
        {
            using var answer = await http.PostAsJsonAsync("api/orders", new
            {
                customer = "Ada",
                restaurant = "Noor",
                items = new[] { new { name = "Soup", quantity = 1, unitPrice = 4.5 } },
            });
            var latency = Latency();
            var order = answer.IsSuccessStatusCode
                ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64()
                : 0;
            return new SentOrder((int)answer.StatusCode, latency, answer.Headers.RetryAfter is not null, order);
        }
        catch (HttpRequestException)
        {
            return new SentOrder(0, Latency(), SaysWhen: false, Order: 0);
        }
        catch (TaskCanceledException)
        {
            return new SentOrder(0, Latency(), SaysWhen: false, Order: 0);
        }
    }
}
