using LiveDashboard.Lab.Measurement;

namespace LiveDashboard.Lab.Races.Wire;

/// <summary>One run of a lane.</summary>
public sealed record RunBody(
    double MakespanMs, LatencyFigures LatencyMs, int ThreadsPeak, double CpuMs, long PeakRssBytes, TimeSplit Split, int Failed,
    double? OthersPercent)
{
    internal static RunBody Of(RunFigures run) => new(
        run.MakespanMs, run.LatencyMs, run.ThreadsPeak, run.CpuMs, run.PeakRssBytes, run.Split, run.Failed,
        run.OthersPercent);
}
