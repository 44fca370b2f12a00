namespace LiveDashboard.Lab.Races.Wire;

/// <summary>A race as <c>livedash race --json</c> and <c>GET /api/races/{id}</c> tell it.</summary>
public sealed record RaceBody(
    string Id, string State, DateTimeOffset At, ScenarioBody Scenario, RaceEnvironment Environment, IReadOnlyList<LaneBody> Lanes, string? Verdict,
    double? MeasuringPercent)
{
    /// <summary>The race as it is now.</summary>
    public static RaceBody Of(RaceView race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return new RaceBody(
            race.Id, Word(race.State), race.At, ScenarioBody.Of(race.Scenario), race.Environment,
            [.. race.Lanes.Select(lane => LaneBody.Of(lane, race.Scenario.Orders))], race.Verdict, race.MeasuringPercent);
    }

    private static string Word(RaceState state) => state.ToString().ToLowerInvariant();
}
