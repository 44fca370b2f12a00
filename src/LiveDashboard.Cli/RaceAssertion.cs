using System.Globalization;
using System.Text.RegularExpressions;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Cli;

/// <summary>What must hold of a lane's median run.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Lane">The lane's place, from 0.</param>
/// <param name="Metric">Which figure; see <see cref="Metrics"/>.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">With what: milliseconds, bytes or a count.</param>
internal sealed partial record RaceAssertion(string Text, int Lane, string Metric, string Operator, double Value)
{
    private const double MsPerSecond = 1000;
    private const double BytesPerMb = 1_000_000;

    /// <summary>The figures that can be asserted.</summary>
    public static IReadOnlyList<string> Metrics { get; } = ["makespan", "p50", "p90", "p99", "max", "threads", "rss", "failed"];

    /// <summary>Reads assertions against a scenario's lanes; returns the first problem, null when there is none.</summary>
    public static string? ReadAll(IEnumerable<string> texts, RaceScenario scenario, out IReadOnlyList<RaceAssertion> assertions)
    {
        var read = new List<RaceAssertion>();
        assertions = read;
        foreach (var text in texts)
        {
            var match = Shape().Match(text);
            if (!match.Success)
            {
                return $"assert: is written as LANE.METRIC OP VALUE, such as \"async.p99<3s\", with METRIC one of {string.Join(", ", Metrics)}; it is \"{text}\".";
            }

            if (PlaceOf(match.Groups["lane"].Value, scenario) is not { } place)
            {
                return $"assert: there is no lane \"{match.Groups["lane"].Value}\" in {string.Join(",", scenario.Lanes)}; name one variant, or a lane's number from 1.";
            }

            read.Add(new RaceAssertion(text, place, match.Groups["metric"].Value, match.Groups["op"].Value, ValueOf(match)));
        }

        return null;
    }

    /// <summary>Why it does not hold; null when it does.</summary>
    public string? Problem(RaceView race)
    {
        if (race.Lanes[Lane].MedianRun is not { } run)
        {
            return $"{Text}: the lane has no result.";
        }

        var measured = Measured(run);
        var holds = Operator switch
        {
            "<" => measured < Value,
            "<=" => measured <= Value,
            ">" => measured > Value,
            _ => measured >= Value,
        };
        return holds ? null : string.Create(CultureInfo.InvariantCulture, $"{Text} does not hold: {Metric} was {measured:0.###}.");
    }

    private double Measured(RunFigures run) => Metric switch
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

    private static double ValueOf(Match match) =>
        double.Parse(match.Groups["value"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * (match.Groups["unit"].Value switch
        {
            "s" => MsPerSecond,
            "MB" => BytesPerMb,
            _ => 1,
        });

    [GeneratedRegex(@"^\s*(?<lane>[a-z0-9-]+)\.(?<metric>makespan|p50|p90|p99|max|threads|rss|failed)\s*(?<op><=|>=|<|>)\s*(?<value>\d{1,12}(\.\d{1,6})?)\s*(?<unit>ms|s|MB)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
