using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>The whole app on a real socket with a data folder of its own, and the ways to talk to it.</summary>
public sealed class App : IAsyncDisposable
{
    private const int MostLooks = 1_500;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    private readonly AppFactory _factory;
    private readonly DirectoryInfo _folder;

    private App(AppFactory factory, DirectoryInfo folder)
    {
        _factory = factory;
        _folder = folder;
        Client = new HttpClient { BaseAddress = factory.ClientOptions.BaseAddress };
    }

    /// <summary>Ends what a test waits for when the run is stopped.</summary>
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!; // set by the constructor

    /// <summary>Where the app keeps its data.</summary>
    public string Folder => _folder.FullName;

    public T Get<T>()
        where T : notnull => _factory.Services.GetRequiredService<T>();

    /// <summary>Starts the app on the simulated kitchen, unless told otherwise, and waits until it takes orders.</summary>
    public static async Task<App> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("livedashboard-web-");
        var all = new Dictionary<string, string> { ["Orders:DataPath"] = folder.FullName, ["Kitchen:Name"] = "quick-simulated" };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            all[key] = value;
        }

        var factory = new AppFactory(all, services);
        factory.StartServer();
        var app = new App(factory, folder);
        await app.UntilReadyAsync(HttpStatusCode.OK);
        return app;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? json = null, string? key = null, string? origin = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return Client.SendAsync(request, Stop);
    }

    /// <summary>Sends a request that must be answered with the status, and returns the answer's body.</summary>
    public async Task<JsonElement> AskAsync(HttpStatusCode status, string method, string path, string? json = null, string? key = null)
    {
        using var response = await SendAsync(method, path, json, key);
        var body = await JsonOf(response);
        Assert.True(status == response.StatusCode, $"{method} {path} answered {response.StatusCode}: {body}");
        return body;
    }

    public Task<JsonElement> GetAsync(string path) => AskAsync(HttpStatusCode.OK, "GET", path);

    public Task<JsonElement> PutAsync(string path, string json) => AskAsync(HttpStatusCode.OK, "PUT", path, json);

    public Task<JsonElement> PostAsync(string path, string? json = null, string? key = null) =>
        AskAsync(HttpStatusCode.Accepted, "POST", path, json, key);

    /// <summary>Makes every partner answer at once, without sockets.</summary>
    public Task HurryAsync() => PutAsync("/api/kitchen", Json.Kitchen(latencyMs: 1));

    /// <summary>The answer's body.</summary>
    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        return text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default;
    }

    /// <summary>Looks again and again until the answer is as wanted; the one place where a test asks repeatedly.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> isWanted)
    {
        var body = default(JsonElement);
        for (var look = 0; look < MostLooks; look++)
        {
            body = await GetAsync(path);
            if (isWanted(body))
            {
                return body;
            }

            await Task.Delay(s_pause, Stop);
        }

        throw new InvalidOperationException($"{path} never became what was wanted; it was {body}.");
    }

    /// <summary>Waits until the order has the status.</summary>
    public Task<JsonElement> UntilOrderAsync(long id, string status) =>
        UntilAsync($"/api/orders/{id}", order => order.GetProperty("status").GetString() == status);

    /// <summary>Waits until the last order of the burst has ended.</summary>
    public Task<JsonElement> UntilBurstEndsAsync(string id) =>
        UntilAsync($"/api/bursts/{id}", burst => burst.GetProperty("finishedAt").ValueKind is JsonValueKind.String);

    /// <summary>Waits until /health/ready answers with the status.</summary>
    public async Task<JsonElement> UntilReadyAsync(HttpStatusCode status)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            using var response = await Client.GetAsync("/health/ready", Stop);
            if (response.StatusCode == status)
            {
                return await JsonOf(response);
            }

            await Task.Delay(s_pause, Stop);
        }

        throw new InvalidOperationException($"/health/ready never answered {status}.");
    }

    /// <summary>A connection to the hub.</summary>
    public async Task<HubConnection> ConnectAsync()
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(Address, "/hubs/orders")).Build();
        await connection.StartAsync(Stop);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
