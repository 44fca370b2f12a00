using LiveDashboard.Partners.Ledger;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Partners.Tests;

/// <summary>Running partners in a folder of their own, a clock that moves by hand, and callers over real sockets.</summary>
internal sealed class PartnersWorld : IAsyncDisposable
{
    // UTF-8, so that a header which is not ASCII reaches the partners at all.
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { UseProxy = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 });

    private PartnersWorld(PartnersOptions options) => Options = options;

    public WatchedTime Time { get; } = new();

    public RecordedLog Log { get; } = new();

    public string LedgerPath => Path.Combine(Options.DataPath, "ledger.db");

    public PartnersOptions Options { get; }

    public PartnersHost Host { get; private set; } = null!; // set by StartAsync, the only way to get a world

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public static async Task<PartnersWorld> StartAsync(Func<PartnersOptions, PartnersOptions>? options = null)
    {
        var usual = new PartnersOptions { DataPath = Directory.CreateTempSubdirectory("partners-").FullName };
        var world = new PartnersWorld(options?.Invoke(usual) ?? usual);
        await world.StartHostAsync();
        return world;
    }

    public async Task RestartAsync()
    {
        await Host.DisposeAsync();
        await StartHostAsync();
    }

    /// <summary>Restarts the partners on a ledger whose inserts fail until <see cref="AllowCommits"/>.</summary>
    public async Task RestartWithoutCommitsAsync()
    {
        await Host.DisposeAsync();
        Execute("CREATE TRIGGER refuse BEFORE INSERT ON effects BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await StartHostAsync();
    }

    public void AllowCommits() => Execute("DROP TRIGGER refuse");

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={LedgerPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Sends a call; a null key or kitchen leaves the header out.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string step, string? key, string? kitchen = "latency=0", string? order = null, string body = "{}", CancellationToken? until = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Host.Http1Url, step)) { Content = new StringContent(body) };
        Add(request, "Idempotency-Key", key);
        Add(request, "Kitchen", kitchen);
        Add(request, "Order", order);
        return await _client.SendAsync(request, until ?? TestEnd);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await _client.SendAsync(request, TestEnd);

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(Host.Http1Url, path), TestEnd);

    public Task<LedgerSummary> SummariseAsync() => Answer.ReadAsync<LedgerSummary>(GetAsync("ledger/summary"));

    /// <summary>The summary without the id, which no test knows beforehand.</summary>
    public async Task<LedgerSummary> CountAsync() => await SummariseAsync() with { Id = "" };

    public Task<IReadOnlyList<LedgerEntry>> FindAsync(string order) =>
        Answer.ReadAsync<IReadOnlyList<LedgerEntry>>(GetAsync($"ledger?order={Uri.EscapeDataString(order)}"));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(Options.DataPath, recursive: true);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private async Task StartHostAsync() => Host = await PartnersHost.StartAsync(Options, Time, Log, TestEnd);
}
