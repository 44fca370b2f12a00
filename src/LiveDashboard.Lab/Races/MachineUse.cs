using System.Globalization;

namespace LiveDashboard.Lab.Races;

/// <summary>What all processes together have used of the machine's cores since it started, in milliseconds of one core.</summary>
/// <param name="BusyMs">Time in which a core ran something.</param>
/// <param name="AllMs">The time of all cores.</param>
internal readonly record struct MachineUse(double BusyMs, double AllMs)
{
    private const string Path = "/proc/stat";

    // The kernel counts in hundredths of a second, whatever its own tick is: USER_HZ, proc(5).
    private const double MsPerTick = 10;
    private const int Idle = 3;
    private const int IoWait = 4;

    // After these come times that are counted among them already.
    private const int Columns = 8;

    /// <summary>As of now; null where the system does not tell.</summary>
    public static MachineUse? Now() => File.Exists(Path) ? Of(File.ReadLines(Path).First()) : null;

    /// <summary>The first line of <c>/proc/stat</c>: "cpu", then user, nice, system, idle, iowait, irq, softirq, steal.</summary>
    internal static MachineUse Of(string line)
    {
        var ticks = line
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Take(Columns)
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture))
            .ToList();
        var all = ticks.Sum();
        return new MachineUse((all - ticks[Idle] - ticks[IoWait]) * MsPerTick, all * MsPerTick);
    }
}
