using System.Net.Http.Json;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>The app's HTTP interface, as far as the tests need it; whatever is refused fails the test.</summary>
public sealed class DashboardApi(HttpClient http)
{
    private const int PageSize = 70;

    public Task<BoardAnswer> BoardAsync() => GetAsync<BoardAnswer>("/api/board");

    public Task<BurstAnswer> BurstAsync(string id) => GetAsync<BurstAnswer>($"/api/bursts/{id}");

    public Task<OrderAnswer> OrderAsync(long id) => GetAsync<OrderAnswer>($"/api/orders/{id}");

    /// <summary>The newest orders.</summary>
    public Task<PageAnswer> OrdersAsync(int limit) => GetAsync<PageAnswer>($"/api/orders?limit={limit}");

    public Task<BurstAnswer> SendBurstAsync(long count) => SendAsync<BurstAnswer>(HttpMethod.Post, "/api/bursts", new { count });

    public Task CancelBurstAsync(string id) => SendAsync<object>(HttpMethod.Delete, $"/api/bursts/{id}", new { });

    public Task<OrderAnswer> SendOrderAsync(string customer = "Ada", string restaurant = "Trattoria", string item = "Soup") =>
        SendAsync<OrderAnswer>(
            HttpMethod.Post,
            "/api/orders",
            new { customer, restaurant, items = new[] { new { name = item, quantity = 2, unitPrice = 4.5 } } });

    public Task SetModeAsync(string mode, int workers = 8) => SendAsync<object>(HttpMethod.Put, "/api/mode", new { mode, workers });

    public Task SetKitchenAsync(string name) => SendAsync<object>(HttpMethod.Put, "/api/kitchen", new { name });

    public Task SetLatencyAsync(string step, int latencyMs) => SendAsync<object>(
        HttpMethod.Put, "/api/kitchen", new { steps = new Dictionary<string, object> { [step] = new { latencyMs } } });

    public Task SetDeclineRateAsync(double declineRate) =>
        SendAsync<object>(HttpMethod.Put, "/api/kitchen", new { steps = new { payment = new { declineRate } } });

    public Task SetPausedAsync(bool paused) => SendAsync<object>(HttpMethod.Put, "/api/pause", new { paused });

    /// <summary>An empty board on the quick kitchen, async, with the eight workers of the start.</summary>
    public async Task ResetAsync()
    {
        await SendAsync<object>(HttpMethod.Post, "/api/clear", new { });
        await SetPausedAsync(false);
        await SetKitchenAsync("quick");
        await SetModeAsync("async");
        await Eventually.GetAsync(BoardAsync, board => board.Counts == CountsAnswer.None);
    }

    /// <summary>The board, once so many orders are on it and all of them have ended.</summary>
    public Task<BoardAnswer> SettledAsync(long orders) =>
        Eventually.GetAsync(BoardAsync, board => board.Counts.Accepted == orders && board.Counts.Unfinished == 0);

    /// <summary>Every order of the journal, page after page.</summary>
    public async Task<IReadOnlyList<OrderAnswer>> AllOrdersAsync()
    {
        var all = new List<OrderAnswer>();
        string? cursor = null;
        do
        {
            var after = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await GetAsync<PageAnswer>($"/api/orders?limit={PageSize}{after}");
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        return all;
    }

    private async Task<T> GetAsync<T>(string path) =>
        await http.GetFromJsonAsync<T>(new Uri(path, UriKind.Relative)) ?? throw new InvalidDataException($"Nothing at {path}.");

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await http.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            Assert.Fail($"{method} {path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        return await answer.Content.ReadFromJsonAsync<T>() ?? throw new InvalidDataException($"Nothing from {path}.");
    }
}
