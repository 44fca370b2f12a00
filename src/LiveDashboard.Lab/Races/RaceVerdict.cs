using System.Globalization;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races;

/// <summary>Says what came of a race: which lane was done first, and how much sooner.</summary>
internal static class RaceVerdict
{
    // Closer than runs of one and the same lane come out.
    private const double SameWithin = 1.05;
    private const double MsPerSecond = 1000;

    /// <summary>A sentence; null while fewer than two lanes have a result.</summary>
    public static string? Of(RaceView race)
    {
        var done = race.Lanes
            .Where(lane => lane.State == LaneState.Finished)
            .Select(lane => (Name: NameOf(race, lane), Ms: lane.MedianMs!.Value))
            .OrderBy(lane => lane.Ms)
            .ToList();
        if (race.State == RaceState.Running || done.Count < 2)
        {
            return null;
        }

        var (first, last) = (done[0], done[^1]);
        var factor = last.Ms / Math.Max(first.Ms, 1);
        var figures = string.Create(
            CultureInfo.InvariantCulture, $"{first.Name} was done after {Seconds(first.Ms)}, {last.Name} after {Seconds(last.Ms)}");
        return factor < SameWithin
            ? $"No difference: {figures}."
            : string.Create(CultureInfo.InvariantCulture, $"{figures}: {factor:0.#}× sooner.");
    }

    private static string NameOf(RaceView race, LaneView lane)
    {
        var name = VariantInfo.Find(lane.Lane.Variant)!.Name;
        return race.Lanes.Count(other => other.Lane.Variant == lane.Lane.Variant) == 1 ? name : lane.Lane.ToString();
    }

    private static string Seconds(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms / MsPerSecond:0.00} s");
}
