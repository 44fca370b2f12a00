using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Races;

namespace LiveDashboard.Lab.Bursts;

/// <summary>What a burst measured, as <c>livedash run --json</c> prints it.</summary>
/// <param name="Mode">async or blocking.</param>
/// <param name="Orders">Number of orders.</param>
/// <param name="Workers">Number of workers.</param>
/// <param name="Seed">What the orders were drawn from.</param>
/// <param name="MakespanMs">From the acceptance to the last end, in milliseconds.</param>
/// <param name="IdealMs">The longest sum of one order's waits, computed from the seed beforehand.</param>
/// <param name="Ratio">Makespan ÷ ideal.</param>
/// <param name="OrdersPerSecond">Orders ÷ makespan.</param>
/// <param name="LatencyMs">From acceptance to end.</param>
/// <param name="ThreadsPeak">The most threads of the process.</param>
/// <param name="PeakRssBytes">The most memory of the process.</param>
/// <param name="BytesPerOrder">(peak - before) ÷ orders.</param>
/// <param name="CpuMs">Processor time of the process during the burst.</param>
/// <param name="Failed">Orders that ended without success.</param>
/// <param name="Journal">What was written; null without a journal.</param>
/// <param name="Environment">Where it ran.</param>
public sealed record BurstFigures(
    string Mode, int Orders, int Workers, long Seed, double MakespanMs, double IdealMs, double Ratio, double OrdersPerSecond, LatencyFigures LatencyMs,
    int ThreadsPeak, long PeakRssBytes, double BytesPerOrder, double CpuMs, long Failed, JournalFigures? Journal, RaceEnvironment Environment);
