using System.Globalization;
using System.Runtime.InteropServices;

namespace LiveDashboard.Lab.Races;

/// <summary>Where a race ran.</summary>
/// <param name="Processor">The processor's model.</param>
/// <param name="Cores">Logical cores this process may use.</param>
/// <param name="MemoryBytes">The machine's memory, or the container's limit.</param>
/// <param name="Os">The operating system.</param>
/// <param name="Architecture">The processor's architecture.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Gc">The garbage collector: server or workstation; in a race that of its lanes.</param>
/// <param name="Load">Processes that ran or waited to run, averaged over the last minute; null where the system does not tell.</param>
public sealed record RaceEnvironment(
    string Processor, int Cores, long MemoryBytes, string Os, string Architecture, string Runtime, string Gc, double? Load)
{
    /// <summary>This machine now.</summary>
    public static RaceEnvironment Current() => new(
        ProcessorName(),
        System.Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        RuntimeInformation.OSDescription,
        RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        RuntimeInformation.FrameworkDescription,
        LaneGc(),
        LoadNow());

    // Not this process's own: the app has the server's, a lane has what its program is built with, unless the environment says otherwise.
    private static string LaneGc() => System.Environment.GetEnvironmentVariable("DOTNET_gcServer") == "1" ? "server" : "workstation";

    private static string ProcessorName()
    {
        const string path = "/proc/cpuinfo";
        var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static double? LoadNow()
    {
        const string path = "/proc/loadavg";
        return File.Exists(path) && double.TryParse(File.ReadAllText(path).Split(' ')[0], CultureInfo.InvariantCulture, out var load) ? load : null;
    }
}
