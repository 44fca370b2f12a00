using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Components.Race;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>The gap says what the lanes' progress shows, and no more.</summary>
public sealed class RaceGapTests
{
    [Fact]
    public void Lead_IsHowLongAgoTheFirstWasWhereTheLastIs() => Assert.Equal(
        "Async leads by 7 s.",
        Of(RaceSamples.Running("async", (1_000, 5), (2_000, 10), (9_000, 35)), RaceSamples.Running("blocking", (1_000, 1), (9_000, 10))));

    [Fact]
    public void Lead_OverALaneThatHasDoneNone_IsNoTime() => Assert.Equal(
        "Async has 35 of 40 done, Blocking none.", Of(RaceSamples.Running("async", (9_000, 35)), RaceSamples.Running("blocking", (9_000, 0))));

    [Fact]
    public void Lead_ShorterThanASample_IsToldInOrders() => Assert.Equal(
        "Async is ahead by 2 orders.", Of(RaceSamples.Running("async", (1_000, 3), (1_100, 5)), RaceSamples.Running("blocking", (1_100, 3))));

    [Fact]
    public void Lane_ThatIsDone_IsToldWithWhatTheOtherHasToDo() => Assert.Equal(
        "Async is done after 1.0 s. Blocking has 32 orders to go.", Of(RaceSamples.Finished("async", 1_000), RaceSamples.Running("blocking", (3_000, 8))));

    [Fact]
    public void Lanes_ThatAreLevel_AreLevel() => Assert.Equal(
        "Level: 8 of 40 done in every lane.", Of(RaceSamples.Running("async", (3_000, 8)), RaceSamples.Running("blocking", (3_000, 8))));

    [Fact]
    public void Lanes_OfOneVariant_AreNamedWithTheirDials() => Assert.Equal(
        "Blocking (16 threads), lane B, has 20 of 40 done, Blocking (8 threads), lane A, none.",
        Of(RaceSamples.Running("blocking", (3_000, 0)), RaceSamples.Running("blocking", (3_000, 20)) with { Lane = new LaneSpec("blocking", Workers: 16) }));

    [Fact]
    public void Lanes_InTurn_AreNotCompared() => Assert.Equal(
        "Blocking runs alone, round 2 of 3.",
        RaceGap.Of(RaceSamples.Race(plan: RacePlan.InTurn, repeats: 3, lanes: [RaceSamples.Finished("async", 1_000) with { State = LaneState.Waiting }, RaceSamples.Finished("blocking", 3_000) with { State = LaneState.Running }])));

    [Fact]
    public void Race_ThatEndedOrHasOneLane_HasNoGap()
    {
        Assert.Null(Of(RaceSamples.Running("async", (1_000, 5))));
        Assert.Null(RaceGap.Of(RaceSamples.Race(RaceState.Stopped, lanes: [RaceSamples.Running("async", (1_000, 5)), RaceSamples.Running("blocking", (1_000, 1))])));
    }

    private static string? Of(params LaneView[] lanes) => RaceGap.Of(RaceSamples.Race(lanes: lanes));
}
