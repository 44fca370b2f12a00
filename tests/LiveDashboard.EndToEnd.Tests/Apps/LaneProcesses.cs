using System.Diagnostics;
using System.Globalization;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>The processes of lanes, as the system lists them (Linux).</summary>
internal static class LaneProcesses
{
    /// <summary>The ids of the lanes that the app at an address has started, oldest first.</summary>
    public static IReadOnlyList<int> Of(Uri app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return [.. All().Where(process => CommandLine(process).Contains("lane") && CommandLine(ParentOf(process)).Contains(app.ToString())).Order()];
    }

    /// <summary>kill -9.</summary>
    public static void Kill(int process)
    {
        using var found = Process.GetProcessById(process);
        found.Kill();
    }

    private static IEnumerable<int> All() => Directory.EnumerateDirectories("/proc")
        .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0);

    // Empty for one that is gone meanwhile, and for one that has ended and was not yet asked for.
    private static string[] CommandLine(int process) => Read(process, "cmdline").Split('\0');

    private static int ParentOf(int process) =>
        Read(process, "stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
