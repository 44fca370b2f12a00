namespace LiveDashboard.Lab.Measurement;

/// <summary>A lane at a moment: what it says of itself, and what its process shows from outside.</summary>
/// <param name="Counts">Its orders, by itself.</param>
/// <param name="Threads">Threads of its process.</param>
/// <param name="CpuPercent">Processor time since the sample before, in percent of one core.</param>
/// <param name="RssBytes">Memory it holds.</param>
public sealed record LaneSample(PhaseCounts Counts, int Threads, double CpuPercent, long RssBytes)
{
    /// <summary>What all other processes used of the machine's cores since the sample before, in percent of all of them; null where that is not known.</summary>
    public double? OthersPercent { get; init; }
}
