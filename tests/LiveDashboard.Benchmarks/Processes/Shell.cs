using System.Diagnostics;

namespace LiveDashboard.Benchmarks.Processes;

/// <summary>Runs one line of shell, for what only the system can do: mounts, limits, signals.</summary>
internal static class Shell
{
    /// <summary>Whether the line ended with 0.</summary>
    public static async Task<bool> RunAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("There is no /bin/sh.");
        await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0;
    }

    /// <summary>What the line prints.</summary>
    /// <exception cref="InvalidOperationException">It does not end with 0.</exception>
    public static async Task<string> ReadAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("There is no /bin/sh.");
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0 ? output : throw new InvalidOperationException($"'{line}' ended with {shell.ExitCode}.");
    }
}
