using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LiveDashboard.TestSupport.Processes;

/// <summary>A program of the solution, run as a process of its own; it is gone when this is disposed.</summary>
internal sealed partial class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ProcessOutput _output = new();

    private ChildProcess(ProcessStartInfo start, bool isRead)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Add(isError: false, line.Data);
        _process.ErrorDataReceived += (_, line) => _output.Add(isError: true, line.Data);
        StartedAt = DateTimeOffset.UtcNow;
        _process.Start();
        if (isRead)
        {
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }
    }

    /// <summary>What it wrote to its standard output so far.</summary>
    public IReadOnlyList<string> Output => _output.Standard;

    /// <summary>What it wrote to its standard error so far.</summary>
    public IReadOnlyList<string> Errors => _output.Errors;

    /// <summary>What it wrote to both so far, as it came.</summary>
    public IReadOnlyList<string> Log => _output.All;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>How it ended; an error before.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>When it was started, by the machine's clock.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The program as it was built, in its project's folder.</summary>
    /// <param name="project">The project.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="settings">Environment variables beside those of this process.</param>
    /// <param name="isRead">Whether anybody reads what it prints; otherwise its pipes fill up.</param>
    /// <exception cref="FileNotFoundException">The project was not built.</exception>
    public static ChildProcess Start(
        BuiltProject project, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings, bool isRead = true) =>
        Start(project.Folder, Dotnet, [Built(project), .. arguments], settings, isRead);

    /// <summary>A program started in a folder of choice, by dotnet.</summary>
    public static ChildProcess StartIn(
        string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings) =>
        Start(folder, Dotnet, arguments, settings, isRead: true);

    /// <summary>The program by way of the shell, whose line sets what it runs under (limits, traps, redirections) and then says <c>exec "$@"</c>.</summary>
    public static ChildProcess StartByShell(
        string line, BuiltProject project, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings) =>
        Start(project.Folder, "/bin/sh", ["-c", line, "sh", Dotnet, Built(project), .. arguments], settings, isRead: true);

    /// <summary>The first line of its standard output that fits.</summary>
    /// <exception cref="InvalidOperationException">It ended without such a line.</exception>
    /// <exception cref="TimeoutException">There is none within the time.</exception>
    public async Task<string> LineAsync(Func<string, bool> fits, TimeSpan within)
    {
        var line = _output.LineAsync(fits);
        try
        {
            await Task.WhenAny(line, _process.WaitForExitAsync()).WaitAsync(within);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It did not print the line within {within.TotalSeconds} s. {this}");
        }

        return line.IsCompleted ? await line : throw new InvalidOperationException($"It ended without the line. {this}");
    }

    /// <exception cref="InvalidOperationException">It takes no signal: it has ended.</exception>
    public void Send(UnixSignal signal)
    {
        if (Signal(_process.Id, (int)signal) != 0)
        {
            throw new InvalidOperationException($"It took no {signal}. {this}");
        }
    }

    /// <summary>Ends it at once, as a power cut would: SIGKILL; nothing when it has ended.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Its exit code, once it has ended by itself.</summary>
    /// <exception cref="TimeoutException">It has not within the time.</exception>
    public async Task<int> ExitAsync(TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It did not end within {within.TotalSeconds} s. {this}");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    public override string ToString() => _output.ToString();

    private static string Built(BuiltProject project) =>
        File.Exists(project.Program) ? project.Program : throw new FileNotFoundException($"{project.Program} was not built.", project.Program);

    private static ChildProcess Start(
        string folder, string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings, bool isRead)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(start, isRead);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
