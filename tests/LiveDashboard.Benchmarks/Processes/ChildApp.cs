using System.Collections.Concurrent;
using System.Diagnostics;

namespace LiveDashboard.Benchmarks.Processes;

/// <summary>A program of the solution as a process of its own, in a folder of its own; its output is kept, and it is gone when this is disposed.</summary>
internal sealed class ChildApp : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly string _program;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    /// <param name="program">The project: LiveDashboard.Web or LiveDashboard.Partners.</param>
    /// <param name="port">Where it listens, on 127.0.0.1.</param>
    /// <param name="settings">Environment variables.</param>
    public ChildApp(string program, int port, IReadOnlyDictionary<string, string> settings)
    {
        _program = program;
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{port}");
        Http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Its output since the first start.</summary>
    public IReadOnlyList<string> Log => [.. _log];

    public int Id => Running.Id;

    public bool HasExited => Running.HasExited;

    public int ExitCode => Running.ExitCode;

    /// <summary>Starts it, behind shell commands when there are some to go first (limits, traps).</summary>
    public void Start(string? first = null)
    {
        _process?.Dispose();
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", _program));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // bin/<configuration>/<framework>
        var file = Path.Combine(project, "bin", configuration, "net10.0", _program + ".dll");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{first ?? ":"}; exec dotnet \"$0\" --urls \"$1\"", file, Address.ToString()])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException($"{_program} did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
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
                throw new TimeoutException($"{path} of {_program} did not become 200 in time. Its last words:\n{string.Join('\n', Log.TakeLast(20))}");
            }

            await Task.Delay(s_pause);
        }

        return since.Elapsed;
    }

    /// <summary>Sends a signal, such as TERM, STOP or KILL.</summary>
    public async Task SignalAsync(string signal) => await Shell.RunAsync($"kill -{signal} {Id}");

    /// <summary>Waits until it has ended by itself; returns how long that took, or null when it has not in time.</summary>
    public async Task<TimeSpan?> EndAsync(TimeSpan within)
    {
        var since = Stopwatch.StartNew();
        using var deadline = new CancellationTokenSource(within);
        try
        {
            await Running.WaitForExitAsync(deadline.Token);
            return since.Elapsed;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Http.Dispose();
    }

    private Process Running => _process ?? throw new InvalidOperationException("It is not started.");

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

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Enqueue(line);
        }
    }
}
