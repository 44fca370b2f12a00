using System.Globalization;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>The real app in a process of its own, with a port and a data folder it keeps when it is killed and started again.</summary>
public sealed class Dashboard : IAsyncDisposable
{
    private static readonly TimeSpan s_stopWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_endWithin = TimeSpan.FromSeconds(60);
    private static readonly string[] s_faults = ["fail:", "crit:"];

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _settings;
    private readonly HttpClient _http;
    private ChildProcess? _process;

    private Dashboard(IEnumerable<KeyValuePair<string, string>> settings)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
        _settings = new Dictionary<string, string>(settings) { ["Orders__DataPath"] = _folder.Path };
        _settings.TryAdd("Kitchen__Name", "quick");
        _settings.TryAdd("DetailedErrors", "true");
        _http = new HttpClient { BaseAddress = Address };
        Api = new DashboardApi(_http);
    }

    public Uri Address { get; }

    public string DataPath => _folder.Path;

    public DashboardApi Api { get; }

    /// <summary>What it logged since its first error; nothing when all was well.</summary>
    public IEnumerable<string> Faults =>
        Running.Output.SkipWhile(line => !s_faults.Any(level => line.StartsWith(level, StringComparison.Ordinal)));

    /// <summary>What it printed so far.</summary>
    public IReadOnlyList<string> Output => Running.Output;

    private ChildProcess Running => _process ?? throw new InvalidOperationException("The app is not started.");

    /// <summary>A started app that is ready.</summary>
    public static async Task<Dashboard> StartAsync(params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var dashboard = new Dashboard(settings);
        try
        {
            await dashboard.StartAgainAsync();
            return dashboard;
        }
        catch
        {
            await dashboard.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a second process with the settings given and returns how it ended.</summary>
    internal static async Task<(int ExitCode, IReadOnlyList<string> Errors)> RunToEndAsync(
        Uri address, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        await using var process = ChildProcess.Start(BuiltProject.Web, ["--urls", address.ToString()], settings);
        return (await process.ExitAsync(TimeSpan.FromSeconds(30)), process.Errors);
    }

    internal void Send(UnixSignal signal) => Running.Send(signal);

    /// <summary>Waits until it has ended by itself, and returns its exit code.</summary>
    public Task<int> EndAsync() => Running.ExitAsync(s_endWithin);

    /// <summary>Starts it on the same port and folder and waits until it is ready.</summary>
    public async Task StartAgainAsync()
    {
        _process = ChildProcess.Start(BuiltProject.Web, ["--urls", Address.ToString()], _settings);
        await Eventually.GetAsync(IsReadyAsync, ready => ready);
    }

    /// <summary>kill -9.</summary>
    public Task KillAsync() => Running.KillAsync();

    /// <summary>SIGTERM; the exit code, once it has ended by itself.</summary>
    public Task<int> StopAsync()
    {
        Running.Send(UnixSignal.Terminate);
        return Running.ExitAsync(s_stopWithin);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _http.Dispose();
        _folder.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        Assert.False(Running.HasExited, $"The app ended while it started. {Running}");
        try
        {
            using var answer = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
