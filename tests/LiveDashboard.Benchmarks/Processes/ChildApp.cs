using System.Diagnostics;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Benchmarks.Processes;

/// <summary>A program of the solution that is started, ended and started again at one address; its output is kept, and it is gone when this is disposed.</summary>
internal sealed class ChildApp : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly BuiltProject _project;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly List<string> _earlier = [];
    private ChildProcess? _process;

    /// <param name="project">The program.</param>
    /// <param name="port">Where it listens, on 127.0.0.1.</param>
    /// <param name="settings">Environment variables.</param>
    public ChildApp(BuiltProject project, int port, IReadOnlyDictionary<string, string> settings)
    {
        _project = project;
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{port}");
        Http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Its output since the first start.</summary>
    public IReadOnlyList<string> Log => [.. _earlier, .. _process?.Log ?? []];

    public int Id => Running.Id;

    public bool HasExited => Running.HasExited;

    public int ExitCode => Running.ExitCode;

    /// <summary>Processor time of all its threads since the last start.</summary>
    public TimeSpan ProcessorTime => Running.ProcessorTime;

    /// <summary>Starts it, behind shell commands when there are some to go first (limits, traps).</summary>
    public async Task StartAsync(string? first = null)
    {
        if (_process is { } last)
        {
            _earlier.AddRange(last.Log);
            await last.DisposeAsync();
        }

        _process = ChildProcess.StartByShell($"{first ?? ":"}; exec \"$@\"", _project, ["--urls", Address.ToString()], _settings);
    }

    /// <summary>Waits until an address answers 200; returns how long that took.</summary>
    /// <exception cref="TimeoutException">It does not within <paramref name="within"/>, or the process has ended.</exception>
    public async Task<TimeSpan> UntilOkAsync(string path, TimeSpan within)
    {
        var since = Stopwatch.StartNew();
        while (!await IsOkAsync(path))
        {
            if (since.Elapsed > within || HasExited)
            {
                throw new TimeoutException($"{path} of {_project.Name} did not become 200 in time. Its last words:\n{string.Join('\n', Log.TakeLast(20))}");
            }

            await Task.Delay(s_pause);
        }

        return since.Elapsed;
    }

    /// <summary>Ends it at once, if it has not ended.</summary>
    public Task KillAsync() => Running.KillAsync();

    /// <exception cref="InvalidOperationException">It takes no signal: it has ended.</exception>
    public void Send(UnixSignal signal) => Running.Send(signal);

    /// <summary>Waits until it has ended by itself; returns how long that took, or null when it has not in time.</summary>
    public async Task<TimeSpan?> EndAsync(TimeSpan within)
    {
        var since = Stopwatch.StartNew();
        try
        {
            await Running.ExitAsync(within);
            return since.Elapsed;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Http.Dispose();
    }

    private ChildProcess Running => _process ?? throw new InvalidOperationException("It is not started.");

    private async Task<bool> IsOkAsync(string path)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen, or cannot take the connection.
            return false;
        }
    }
}
