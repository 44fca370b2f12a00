using LiveDashboard.Lab.Measurement;

namespace LiveDashboard.Lab.Races;

/// <summary>One ended run of a lane, measured from inside and outside.</summary>
/// <param name="MakespanMs">From the first possible arrival to the last end, in milliseconds.</param>
/// <param name="LatencyMs">The orders' latencies.</param>
/// <param name="ThreadsPeak">The most threads its process had, seen from outside ten times a second.</param>
/// <param name="CpuMs">Processor time its process used from the start of the orders on, in milliseconds.</param>
/// <param name="PeakRssBytes">The most memory its process held, in bytes.</param>
/// <param name="Split">What the orders' time went into.</param>
/// <param name="Failed">Orders that ended without success.</param>
public sealed record RunFigures(
    double MakespanMs, LatencyFigures LatencyMs, int ThreadsPeak, double CpuMs, long PeakRssBytes, TimeSplit Split, int Failed)
{
    /// <summary>
    /// What all other processes, other lanes among them, used of the machine's cores meanwhile, in percent of all of them; null where the
    /// system does not tell.
    /// </summary>
    public double? OthersPercent { get; init; }
}
