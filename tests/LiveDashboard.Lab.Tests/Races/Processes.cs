using System.Globalization;

namespace LiveDashboard.Lab.Tests.Races;

/// <summary>What the system says of processes.</summary>
internal static class Processes
{
    /// <summary>The children of a process, whatever they run.</summary>
    public static IReadOnlyList<int> ChildrenOf(int parent) =>
        [.. All().Where(process => Field(process, "PPid:") == parent)];

    /// <summary>Threads of a process, counted one by one.</summary>
    public static int ThreadsOf(int process) => Directory.EnumerateDirectories($"/proc/{process}/task").Count();

    /// <summary>Whether it runs: one that has ended and waits for its parent to ask does not.</summary>
    public static bool Runs(int process) => Status(process) is { } status && !status.Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));

    /// <summary>The cores it may use, as the system writes them: 0-3,7.</summary>
    public static string CoresOf(int process)
    {
        const string name = "Cpus_allowed_list:";
        return Status(process)?.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim() ?? "";
    }

    /// <summary>Its arguments.</summary>
    public static IReadOnlyList<string> CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>Waits until something holds; bounded, since what never comes must end the test.</summary>
    public static async Task<bool> UntilAsync(Func<bool> holds, TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        while (!holds())
        {
            if (deadline.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(20);
        }

        return true;
    }

    private static IEnumerable<int> All() => Directory.EnumerateDirectories("/proc")
        .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0);

    private static int? Field(int process, string name) =>
        Status(process)?.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? int.Parse(line.AsSpan(name.Length), CultureInfo.InvariantCulture)
            : null;

    private static string[]? Status(int process)
    {
        try
        {
            return File.ReadAllLines($"/proc/{process}/status");
        }
        catch (IOException)
        {
            return null;
        }
    }
}
