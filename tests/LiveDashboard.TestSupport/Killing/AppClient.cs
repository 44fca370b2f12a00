using System.Net.Http.Json;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>What the loop itself asks of the app; whoever is not there or refuses is an exception.</summary>
internal sealed class AppClient(Uri app) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Whether orders are taken.</summary>
    public Task<bool> IsReadyAsync() => IsGoodAsync("health/ready");

    /// <summary>Whether it listens.</summary>
    public Task<bool> IsLiveAsync() => IsGoodAsync("health/live");

    public async Task<BoardAnswer> BoardAsync() =>
        await _http.GetFromJsonAsync<BoardAnswer>(new Uri("api/board", UriKind.Relative)) ?? throw new InvalidDataException("No board.");

    public Task SetModeAsync(string mode) => PutAsync("api/mode", new { mode, workers = 8 });

    /// <summary>Short waits, some failures and some declines: orders are everywhere when the kill comes.</summary>
    public Task SetKitchenAsync() => PutAsync("api/kitchen", new
    {
        name = "quick",
        steps = new
        {
            payment = new { latencyMs = 30, spreadMs = 20, declineRate = 0.01 },
            restaurant = new { latencyMs = 60, spreadMs = 40, failureRate = 0.03 },
            courier = new { latencyMs = 20, spreadMs = 10, failureRate = 0.03 },
            notify = new { latencyMs = 30, spreadMs = 20 },
        },
    });

    public async Task RetryAsync(OrderId order)
    {
        using var answer = await _http.PostAsync(new Uri($"api/orders/{order}/retry", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<LedgerCounts> LedgerAsync(Uri partners) =>
        await _http.GetFromJsonAsync<LedgerCounts>(new Uri(partners, "ledger/summary")) ?? throw new InvalidDataException("No ledger.");

    public void Dispose() => _http.Dispose();

    private async Task<bool> IsGoodAsync(string path)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task PutAsync(string path, object body)
    {
        using var answer = await _http.PutAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }
}
