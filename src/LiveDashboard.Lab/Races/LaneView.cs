using LiveDashboard.Lab.Diagnosis;
using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races;

/// <summary>A lane of a race as it is now.</summary>
/// <param name="Lane">Its variant and dials.</param>
/// <param name="State">Where it is.</param>
/// <param name="ProcessId">Its process; null when none runs.</param>
/// <param name="Series">The samples of its current or last run, oldest first.</param>
/// <param name="Sampled">Some of its orders, the same ones in every lane, with their whole way.</param>
/// <param name="Runs">Its ended runs.</param>
/// <param name="Problem">Why it crashed; null when it did not.</param>
public sealed record LaneView(
    LaneSpec Lane, LaneState State, int? ProcessId, IReadOnlyList<LaneSample> Series, IReadOnlyList<SampledOrder> Sampled,
    IReadOnlyList<RunFigures> Runs, string? Problem)
{
    /// <summary>What was predicted before the start; null when nothing was.</summary>
    public LanePrediction? Predicted { get; init; }

    /// <summary>What the samples of its ended runs show; null before its end.</summary>
    public LaneDiagnosis? Diagnosis { get; init; }

    /// <summary>How far the measured makespan lies from what was predicted; null before both are there.</summary>
    public LaneResidual? Residual => LaneResidual.Of(this);

    /// <summary>Its last sample; null before the first.</summary>
    public LaneSample? Last => Series.Count == 0 ? null : Series[^1];

    /// <summary>The median of its runs' makespans, in milliseconds; null before the first ended.</summary>
    public double? MedianMs => Runs.Count == 0 ? null : Statistics.Median(Runs.Select(run => run.MakespanMs));

    /// <summary>The run in the middle by its makespan, the faster of two; null before the first ended.</summary>
    public RunFigures? MedianRun => Runs.Count == 0 ? null : Runs.OrderBy(run => run.MakespanMs).ElementAt((Runs.Count - 1) / 2);

    /// <summary>(max - min) ÷ median · 100 of its makespans; null for fewer than two runs.</summary>
    public double? SpreadPercent => Runs.Count < 2 ? null : Statistics.SpreadPercent(Runs.Select(run => run.MakespanMs));
}
