using LiveDashboard.Lab.Diagnosis;
using LiveDashboard.Lab.Prediction;

namespace LiveDashboard.Lab.Races;

/// <summary>How far a lane's measured makespan lies from what was predicted, and why where that can be told.</summary>
/// <param name="Ms">Measured − predicted, in milliseconds: above the most or below the least that was said, 0 between.</param>
/// <param name="Reason">Why, in words; null where nothing measured tells.</param>
public sealed record LaneResidual(double Ms, string? Reason)
{
    // Starting threads, and timers that end a millisecond late, four times an order.
    private const double StartUpMs = 100;
    private const double StartUpShare = 0.02;
    private const double Close = 0.01;
    private const double BusyOthers = 50;

    /// <summary>The residual of a lane; null before it has a prediction and a result.</summary>
    internal static LaneResidual? Of(LaneView lane)
    {
        if (lane.Predicted is not { } predicted || lane.MedianMs is not { } measured || lane.MedianRun is not { } run)
        {
            return null;
        }

        var off = measured > predicted.HighMs ? measured - predicted.HighMs : Math.Min(0, measured - predicted.LowMs);
        return new LaneResidual(off, Math.Abs(off) <= Close * measured ? null : Why(off, lane, predicted, run));
    }

    private static string? Why(double off, LaneView lane, LanePrediction predicted, RunFigures run) =>
        off > 0 && off <= Math.Max(StartUpMs, predicted.HighMs * StartUpShare) ? "start-up, and timers that end a little late"
        : off > 0 && run.OthersPercent >= BusyOthers
            ? PredictionWords.Text($"the machine was busy: other processes used {run.OthersPercent:0} % of the cores")
        : lane.Diagnosis?.Cause switch
        {
            LaneCause.CpuBound => "cores: the processor was busy",
            LaneCause.PoolStarved or LaneCause.BlockedOnAsync => off > 0 ? "the pool grew slower than it usually does" : "the pool grew faster than it usually does",
            LaneCause.PartnerBound => "capacity: a partner worked on as many orders as it can",
            _ => run.Failed > 0 ? PredictionWords.Text($"{PredictionWords.Count(run.Failed, "order")} failed") : null,
        };
}
