using LiveDashboard.Web.Components.Race;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>The time axis grows in round steps only.</summary>
public sealed class TimeAxisTests
{
    [Theory]
    [InlineData(0, null, 1_000)]
    [InlineData(1_000, null, 1_000)]
    [InlineData(1_001, null, 2_000)]
    [InlineData(13_000, null, 20_000)]
    [InlineData(100, 130_000.0, 240_000)]
    [InlineData(9_000_000, null, 3_600_000)]
    public void End_IsTheNextRoundTimeThatHoldsAll(double atMs, double? guessMs, double end) =>
        Assert.Equal(end, TimeAxis.Of(RaceSamples.Race(lanes: [RaceSamples.Running("async", (atMs, 1)), RaceSamples.Lane("blocking")]), guessMs).EndMs);

    [Fact]
    public void Labels_AreRoundAndPlacesEndAtItsEnd()
    {
        Assert.Equal(["0 s", "5 s", "10 s", "15 s", "20 s"], new TimeAxis(20_000).Labels);
        Assert.Equal(["0 s", "1 min", "2 min", "3 min", "4 min"], new TimeAxis(240_000).Labels);
        Assert.Equal(("250", "1000"), (new TimeAxis(20_000).X(5_000), new TimeAxis(20_000).X(99_000)));
    }
}
