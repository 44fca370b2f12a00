using System.Globalization;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Cli;

/// <summary>What must hold of a lane's median run.</summary>
/// <param name="Comparison">The figure and its bound.</param>
/// <param name="Lane">The lane's place, from 0.</param>
internal sealed record RaceAssertion(Comparison Comparison, int Lane)
{
    /// <summary>Reads assertions against a scenario's lanes; returns the first problem, null when there is none.</summary>
    public static string? ReadAll(IEnumerable<string> texts, RaceScenario scenario, out IReadOnlyList<RaceAssertion> assertions)
    {
        var read = new List<RaceAssertion>();
        assertions = read;
        foreach (var text in texts)
        {
            if (Comparison.Parse(text) is not { Lane.Length: > 0 } comparison)
            {
                return $"assert: is written as LANE.{Comparison.Form}; it is \"{text}\".";
            }

            if (PlaceOf(comparison.Lane, scenario) is not { } place)
            {
                return $"assert: there is no lane \"{comparison.Lane}\" in {string.Join(",", scenario.Lanes)}; name one variant, or a lane's number from 1.";
            }

            read.Add(new RaceAssertion(comparison, place));
        }

        return null;
    }

    /// <summary>Why it does not hold; null when it does.</summary>
    public string? Problem(RaceView race) => race.Lanes[Lane].MedianRun is { } run
        ? Comparison.Problem(Measured(run))
        : $"{Comparison.Text}: the lane has no result.";

    private double Measured(RunFigures run) => Comparison.Metric switch
    {
        "makespan" => run.MakespanMs,
        "p50" => run.LatencyMs.P50,
        "p90" => run.LatencyMs.P90,
        "p99" => run.LatencyMs.P99,
        "max" => run.LatencyMs.Max,
        "threads" => run.ThreadsPeak,
        "rss" => run.PeakRssBytes,
        _ => run.Failed,
    };

    private static int? PlaceOf(string lane, RaceScenario scenario)
    {
        if (int.TryParse(lane, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= scenario.Lanes.Count ? number - 1 : null;
        }

        var places = Enumerable.Range(0, scenario.Lanes.Count).Where(place => scenario.Lanes[place].Variant == lane).ToList();
        return places.Count == 1 ? places[0] : null;
    }
}
