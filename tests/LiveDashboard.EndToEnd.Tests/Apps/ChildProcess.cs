using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>A program of the solution, run as a process of its own; it is gone when this is disposed.</summary>
public sealed partial class ChildProcess : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start, bool isRead)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Take(_errors, line.Data);
        _process.Start();
        if (isRead)
        {
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }
    }

    /// <summary>What it wrote to its standard output so far.</summary>
    public IReadOnlyList<string> Output => Copy(_output);

    /// <summary>What it wrote to its standard error so far.</summary>
    public IReadOnlyList<string> Errors => Copy(_errors);

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    internal static ChildProcess Start(
        BuiltProject project, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings, bool isRead = true)
    {
        Assert.True(File.Exists(project.Program), $"{project.Program} was not built.");
        return Start(project.Folder, Dotnet, [project.Program, .. arguments], settings, isRead);
    }

    /// <summary>A program started in a folder of choice, by dotnet.</summary>
    internal static ChildProcess StartIn(
        string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings) =>
        Start(folder, Dotnet, arguments, settings, isRead: true);

    /// <summary>A program whose streams go where the shell sends them.</summary>
    internal static ChildProcess StartInto(
        string redirections, BuiltProject project, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings) =>
        Start(project.Folder, "/bin/sh", ["-c", $"exec \"$@\" {redirections}", "sh", Dotnet, project.Program, .. arguments], settings, isRead: true);

    private static ChildProcess Start(
        string folder, string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings, bool isRead)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It lives for seconds: measuring its code to optimise it later is work for nothing.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(start, isRead);
    }

    /// <summary>The first line of its standard output; fails when it ends without one.</summary>
    public async Task<string> FirstLineAsync(TimeSpan within)
    {
        var exit = _process.WaitForExitAsync();
        await Task.WhenAny(_firstLine.Task, exit).WaitAsync(within);
        Assert.True(_firstLine.Task.IsCompleted, $"It ended without a word. {this}");
        return await _firstLine.Task;
    }

    /// <summary>Asks it to stop, as an operator would: SIGTERM.</summary>
    public void AskToStop() => Assert.Equal(0, Signal(_process.Id, Terminate));

    /// <summary>Ends it at once, as a power cut would: SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Its exit code, once it has ended by itself; fails when that takes too long.</summary>
    public async Task<int> ExitAsync(TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It did not end within {within.TotalSeconds} s. {this}");
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

    public override string ToString() => $"Its output was:\n{string.Join('\n', Output)}\nIts errors were:\n{string.Join('\n', Errors)}";

    private void Take(List<string> lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            lines.Add(line);
        }

        if (lines == _output)
        {
            _firstLine.TrySetResult(line);
        }
    }

    private List<string> Copy(List<string> lines)
    {
        lock (_lock)
        {
            return [.. lines];
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
