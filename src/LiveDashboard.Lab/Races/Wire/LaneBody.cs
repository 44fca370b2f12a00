namespace LiveDashboard.Lab.Races.Wire;

/// <summary>A lane and what came of it.</summary>
/// <param name="Variant">Its variant.</param>
/// <param name="Dials">The dials that are set.</param>
/// <param name="State">waiting, running, finished, stopped or crashed.</param>
/// <param name="Done">Ended orders of its current or last run.</param>
/// <param name="Total">Orders of a run.</param>
/// <param name="Threads">Threads of its process now, or at the end of its last run.</param>
/// <param name="Predicted">What was predicted before the start; null when nothing was.</param>
/// <param name="Residual">How far the measured median lies from it; null before both are there.</param>
/// <param name="Runs">Its ended runs.</param>
/// <param name="MedianMs">The median of their makespans.</param>
/// <param name="SpreadPercent">(max - min) ÷ median · 100 of them; null for fewer than two.</param>
/// <param name="Diagnosis">What its samples show; null before its end.</param>
/// <param name="Problem">Why it crashed; null when it did not.</param>
public sealed record LaneBody(
    string Variant, IReadOnlyDictionary<string, int> Dials, string State, int Done, int Total, int Threads, PredictionBody? Predicted,
    ResidualBody? Residual, IReadOnlyList<RunBody> Runs, double? MedianMs, double? SpreadPercent, DiagnosisBody? Diagnosis, string? Problem)
{
    internal static LaneBody Of(LaneView lane, int total)
    {
        var spec = LaneSpecBody.Of(lane.Lane);
        return new LaneBody(
            spec.Variant, spec.Dials, lane.State.ToString().ToLowerInvariant(), lane.Last?.Counts.Done ?? 0, total, lane.Last?.Threads ?? 0,
            lane.Predicted is { } predicted ? new PredictionBody(predicted.LowMs, predicted.HighMs, predicted.Rule) : null,
            lane.Residual is { } residual ? new ResidualBody(residual.Ms, residual.Reason) : null, [.. lane.Runs.Select(RunBody.Of)], lane.MedianMs, lane.SpreadPercent,
            lane.Diagnosis is { } diagnosis ? new DiagnosisBody(diagnosis.Cause, diagnosis.Evidence) : null, lane.Problem);
    }
}
