using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>Races and lanes as the screens are given them.</summary>
internal static class RaceSamples
{
    public const string Id = "r7";

    /// <summary>A race of 40 orders by async and blocking, or by other lanes.</summary>
    public static RaceView Race(RaceState state = RaceState.Running, string id = Id, string plan = RacePlan.Together, int repeats = 1, params LaneView[] lanes)
    {
        LaneView[] all = lanes.Length > 0 ? lanes : [Lane("async"), Lane("blocking")];
        var scenario = RaceScenario.Default with { Orders = 40, Seed = 7, Plan = plan, Repeats = repeats, Lanes = [.. all.Select(lane => lane.Lane)] };
        return new RaceView(id, scenario, state, DateTimeOffset.UnixEpoch, all, new RaceEnvironment("Testchip 9", 6, 8L << 30, "TestOS", "x64", ".NET 10", "workstation", 0.25));
    }

    /// <summary>A lane that has not begun.</summary>
    public static LaneView Lane(string variant, LaneState state = LaneState.Waiting) => new(new LaneSpec(variant), state, null, [], [], [], null);

    /// <summary>A lane that has done some of its 40 orders at each of the moments.</summary>
    public static LaneView Running(string variant, params (double AtMs, int Done)[] samples) => Lane(variant, LaneState.Running) with
    {
        Series = [.. samples.Select(sample => Sample(sample.AtMs, sample.Done))],
    };

    /// <summary>A lane that is done.</summary>
    public static LaneView Finished(string variant, params double[] makespansMs) => Running(variant, (makespansMs[^1], 40)) with
    {
        State = LaneState.Finished,
        Runs = [.. makespansMs.Select(ms => new RunFigures(ms, new LatencyFigures(ms / 2, ms, ms, ms), 23, 130, 61_000_000, new TimeSplit(750, 10, 240, 0, 0), 3))],
    };

    public static LaneSample Sample(double atMs, int done, int unheld = 0) =>
        new(new PhaseCounts(atMs, Waiting: Math.Max(0, 35 - done), 0, Math.Min(40 - done, 5), 0, 0, unheld, done, 0, done < 40 ? atMs : 0), 17, 12, 60_000_000);
}
