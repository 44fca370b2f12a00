using LiveDashboard.Lab.Measurement;
using LiveDashboard.Web.Races;
using LiveDashboard.Web.Tests.Components.Race;

namespace LiveDashboard.Web.Tests.Races;

/// <summary>What of ended races stays in memory is bounded.</summary>
public sealed class RaceKeepingTests
{
    [Fact]
    public void Samples_BeyondTheirBound_AreThinnedAndTheLastOneStays()
    {
        var series = Enumerable.Range(1, 2_501).Select(at => new LaneSample(new PhaseCounts(at, 0, 0, 0, 0, 0, 0, at, 0, 0), 1, 0, 0)).ToList();
        var race = RaceSamples.Race(lanes: [RaceSamples.Lane("async") with { Series = series }]);

        var kept = RaceKeeping.Thin(race).Lanes[0].Series;

        Assert.Equal(RaceKeeping.Samples, kept.Count);
        Assert.Equal(2_501, kept[^1].Counts.AtMs);
        Assert.Equal(kept.Count, kept.Distinct().Count());
    }
}
