using LiveDashboard.Lab.Races;

namespace LiveDashboard.Web.Races;

/// <summary>What of an ended race is kept in memory.</summary>
internal static class RaceKeeping
{
    /// <summary>Number of ended races kept.</summary>
    public const int Races = 20;

    /// <summary>Samples kept of each lane: more than a screen has columns for.</summary>
    public const int Samples = 1_000;

    /// <summary>The race with at most <see cref="Samples"/> samples a lane, evenly chosen, the last one among them.</summary>
    public static RaceView Thin(RaceView race) => race with { Lanes = [.. race.Lanes.Select(Thin)] };

    private static LaneView Thin(LaneView lane)
    {
        var series = lane.Series;
        return series.Count <= Samples
            ? lane
            : lane with { Series = [.. Enumerable.Range(1, Samples).Select(part => series[(int)((long)part * series.Count / Samples) - 1])] };
    }
}
