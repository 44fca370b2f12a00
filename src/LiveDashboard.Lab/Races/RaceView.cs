using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races;

/// <summary>A race as it is now: immutable, made anew with each change.</summary>
/// <param name="Id">The race's id, which is its run's.</param>
/// <param name="Scenario">What it runs.</param>
/// <param name="State">Where it is.</param>
/// <param name="At">When it was started.</param>
/// <param name="Lanes">Its lanes, in the order of the scenario.</param>
/// <param name="Environment">Where it ran.</param>
public sealed record RaceView(
    string Id, RaceScenario Scenario, RaceState State, DateTimeOffset At, IReadOnlyList<LaneView> Lanes, RaceEnvironment Environment)
{
    /// <summary>Makespan of one more run of the first lane that nobody watched, in milliseconds; null where there was none: in turn only.</summary>
    public double? UnsampledMs { get; init; }

    /// <summary>What measuring costs: how much longer the first lane's median run took than the one that nobody watched, in percent; null without one.</summary>
    public double? MeasuringPercent => UnsampledMs is { } unwatched && Lanes[0].MedianMs is { } median ? ((median / unwatched) - 1) * 100 : null;

    /// <summary>What came of it, in a sentence; null while there is nothing to say.</summary>
    public string? Verdict => RaceVerdict.Of(this);
}
