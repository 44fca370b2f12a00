using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveDashboard.Benchmarks.Processes;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>One app, what it was asked, what it acknowledged, and what it said about it.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly List<long> _acknowledged = [];
    private readonly DirectoryInfo _folder;
    private int _logSeen;

    /// <param name="port">Where the app listens.</param>
    /// <param name="settings">Environment variables beside the data folder.</param>
    /// <param name="folder">The data folder; null for one of its own, on the usual disk.</param>
    public Trial(int port, IReadOnlyDictionary<string, string>? settings = null, string? folder = null)
    {
        _folder = Directory.CreateTempSubdirectory("livedashboard-surroundings-");
        Folder = folder ?? Path.Combine(_folder.FullName, "data");
        var all = new Dictionary<string, string> { ["Orders__DataPath"] = Folder, ["Kitchen__Name"] = "quick-simulated" };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        App = new ChildApp(BuiltProject.Web, port, all);
    }

    public ChildApp App { get; }

    public string Folder { get; }

    public async Task StartAsync(string? first = null, string mode = "async")
    {
        await App.StartAsync(first);
        await App.UntilOkAsync("health/ready", s_patience);
        await PutAsync("api/mode", new { mode, workers = 8 });
    }

    public async Task PutAsync(string path, object body) => (await App.Http.PutAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    /// <summary>Sends orders one after the other; returns what the last answer said.</summary>
    public async Task<string> SendAsync(int orders)
    {
        var said = "";
        for (var sent = 0; sent < orders; sent++)
        {
            said = await SendAsync();
        }

        return said;
    }

    /// <summary>Sends one burst; its orders count as acknowledged.</summary>
    public async Task SendBurstAsync(int count)
    {
        using var answer = await App.Http.PostAsJsonAsync("api/bursts", new { count, seed = 42 });
        answer.EnsureSuccessStatusCode();
        var first = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("firstOrderId").GetInt64();
        _acknowledged.AddRange(Enumerable.Range(0, count).Select(index => first + index));
    }

    /// <summary>Sends orders until one is not accepted; returns what was said then, or null when that did not come about.</summary>
    public async Task<string?> SendUntilRefusedAsync()
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < s_patience;)
        {
            var said = await SendAsync();
            if (!said.StartsWith("202", StringComparison.Ordinal))
            {
                return said;
            }
        }

        return null;
    }

    /// <summary>The status and body of /health/ready.</summary>
    public async Task<string> ReadyAsync()
    {
        try
        {
            using var answer = await App.Http.GetAsync(new Uri("health/ready", UriKind.Relative));
            return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }
        catch (HttpRequestException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>Whether it is ready again, by itself.</summary>
    public async Task<bool> RecoversAsync()
    {
        try
        {
            await App.UntilOkAsync("health/ready", s_patience);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Acknowledged orders that are not there, or never end; asked until all have ended.</summary>
    public async Task<int> LostAsync()
    {
        var since = Stopwatch.StartNew();
        var open = new HashSet<long>(_acknowledged);
        while (open.Count > 0 && since.Elapsed < s_patience)
        {
            open.ExceptWith(await EndedAsync());
            await Task.Delay(s_pause);
        }

        return open.Count;
    }

    /// <summary>Orders the board counts as failed.</summary>
    public async Task<long> FailedAsync() => await CountAsync("failed");

    public async Task<long> CountAsync(string name) =>
        (await App.Http.GetFromJsonAsync<JsonElement>("api/board")).GetProperty("counts").GetProperty(name).GetInt64();

    /// <summary>The warnings and errors logged since the last call, without stack traces; at most three.</summary>
    public string Logged()
    {
        var lines = App.Log.Skip(_logSeen).ToList();
        _logSeen += lines.Count;
        var said = lines.Index()
            .Where(line => line.Item.StartsWith("fail:", StringComparison.Ordinal) || line.Item.StartsWith("warn:", StringComparison.Ordinal) || line.Item.StartsWith("crit:", StringComparison.Ordinal))
            .Select(line => lines.ElementAtOrDefault(line.Index + 1)?.Trim() ?? "")
            .Distinct()
            .ToList();
        return said.Count == 0 ? "nothing" : string.Join(" | ", said.Take(3)) + (said.Count > 3 ? $" | and {said.Count - 3} more" : "");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<string> SendAsync()
    {
        try
        {
            using var answer = await App.Http.PostAsJsonAsync("api/orders", new
            {
                customer = "Ada",
                restaurant = "Noor",
                items = new[] { new { name = new string('x', 90), quantity = 1, unitPrice = 4.5 } },
            });
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                _acknowledged.Add(body.GetProperty("id").GetInt64());
                return "202";
            }

            return $"{(int)answer.StatusCode} Retry-After {answer.Headers.RetryAfter} {body.GetProperty("detail").GetString()}";
        }
        catch (HttpRequestException fault)
        {
            return fault.Message;
        }
    }

    private async Task<IReadOnlyList<long>> EndedAsync()
    {
        var ended = new List<long>();
        string? cursor = null;
        do
        {
            var page = await App.Http.GetFromJsonAsync<JsonElement>($"api/orders?limit=200{(cursor is null ? "" : $"&cursor={cursor}")}");
            ended.AddRange(page.GetProperty("items").EnumerateArray()
                .Where(order => order.GetProperty("status").GetString() is "completed" or "failed" or "cancelled")
                .Select(order => order.GetProperty("id").GetInt64()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        return ended;
    }
}
