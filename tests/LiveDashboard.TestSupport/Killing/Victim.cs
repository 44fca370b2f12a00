using System.Diagnostics;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>A program of the solution in a process of its own that can be killed and started again; gone when this is disposed.</summary>
internal sealed class Victim(string project, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private const int LinesKept = 40;

    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? ""; // bin/<configuration>/<framework>

    private readonly Queue<string> _output = new();
    private Process? _process;

    /// <summary>The process's number; 0 while there is none.</summary>
    public int Id => _process?.Id ?? 0;

    /// <summary>Whether it ended by itself or was killed.</summary>
    public bool HasEnded => _process is not { HasExited: false };

    /// <summary>When it was started last, by the machine's clock.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The last lines it wrote.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Starts the program as it was built beside this one.</summary>
    public void Start()
    {
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", project));
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [Path.Combine(folder, "bin", s_configuration, "net10.0", project + ".dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        StartedAt = DateTimeOffset.UtcNow;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{project} did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private void Keep(string? line)
    {
        lock (_output)
        {
            if (line is not null)
            {
                _output.Enqueue(line);
            }

            while (_output.Count > LinesKept)
            {
                _output.Dequeue();
            }
        }
    }
}
