using LiveDashboard.Lab.Diagnosis;
using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Components.Race;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>A race is shown in every state that it can have.</summary>
public sealed class LiveRaceTests : RaceTest
{
    [Fact]
    public void Race_ThatStarts_SaysSo()
    {
        var page = Open(RaceSamples.Race());

        Assert.Equal("Starting a process for each lane.", page.Find(Test("race-gap")).TextContent);
        Assert.Equal("waiting", page.Find(Test("lane-1")).GetAttribute("data-state"));
        Assert.Contains("Starting its process.", page.Find(Test("lane-2")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Race_ThatRuns_ShowsEachLaneAndTheGap()
    {
        var page = Open(RaceSamples.Race(lanes: [RaceSamples.Running("async", (500, 8), (2_000, 30)), RaceSamples.Running("blocking", (500, 1), (2_000, 8))]));

        var lane = page.Find(Test("lane-2"));
        Assert.Equal(("blocking", "running", "8", "40", "17"), (lane.GetAttribute("data-variant"), lane.GetAttribute("data-state"), lane.GetAttribute("data-done"), lane.GetAttribute("data-total"), lane.GetAttribute("data-threads")));
        Assert.Equal("Async leads by 1.5 s.", page.Find(Test("race-gap")).TextContent);
        Assert.Empty(page.FindAll(Test("race-verdict")));
        Assert.Empty(page.FindAll(Test("diagnosis-1")));
    }

    [Fact]
    public void Race_ThatGoesOn_IsRenewed()
    {
        var page = Open(RaceSamples.Race(lanes: [RaceSamples.Running("async", (500, 8)), RaceSamples.Running("blocking", (500, 1))]));
        page.WaitForState(() => Races.Watching == 1);

        Races.Tell(RaceSamples.Race(RaceState.Finished, lanes: [RaceSamples.Finished("async", 1_000), RaceSamples.Finished("blocking", 5_000)]));
        page.WaitForState(() =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(200));
            return page.Find(Test("race")).GetAttribute("data-state") == "finished";
        });

        Assert.Equal("Async was done after 1.00 s, Blocking after 5.00 s: 5× sooner.", page.Find(Test("race-verdict")).TextContent);
        Assert.Equal("5000", page.Find(Test("lane-2")).GetAttribute("data-makespan-ms"));
        Assert.False(page.Find(Test("race-start")).HasAttribute("disabled"));
    }

    [Fact]
    public void Table_OfAnEndedRace_HoldsWhatWasMeasured()
    {
        var page = Open(RaceSamples.Race(RaceState.Finished, repeats: 3, plan: RacePlan.InTurn, lanes: [RaceSamples.Finished("async", 1_000, 1_100, 1_050), RaceSamples.Finished("blocking", 5_000, 5_000, 5_000)]));

        string Cell(string label) => page.Find($"{Test("race-table")} tbody tr [data-label='{label}']").TextContent;

        Assert.Equal(
            ("1.1 s", "9.5 %", "525 ms", "1.1 s", "23", "130 ms", "61 MB", "75 % waiting, 1 % running, 24 % standing", "3"),
            (Cell("Makespan"), Cell("Spread"), Cell("p50"), Cell("p99"), Cell("Threads"), Cell("CPU"), Cell("Memory"), Cell("Where the time went"), Cell("Failed")));
        Assert.Contains("ran in turn", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Testchip 9 · 6 cores · 8 GiB · TestOS", page.Find(Test("race-environment")).TextContent, StringComparison.Ordinal);
        Assert.Equal(12, page.Find(Test("race-hash")).TextContent.Length);
    }

    [Fact]
    public void Race_OfLanesTogether_SaysThatTheySharedTheMachine() => Assert.Contains(
        "shared the machine", Open(RaceSamples.Race(RaceState.Finished, lanes: [RaceSamples.Finished("async", 1_000), RaceSamples.Finished("blocking", 5_000)])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Lane_ThatCrashed_SaysWhyAndThereIsNoVerdict()
    {
        var crashed = RaceSamples.Running("blocking", (900, 4)) with { State = LaneState.Crashed, Problem = "Its process ended with code 137." };

        var page = Open(RaceSamples.Race(RaceState.Crashed, lanes: [RaceSamples.Finished("async", 1_000), crashed]));

        Assert.Equal("crashed", page.Find(Test("lane-2")).GetAttribute("data-state"));
        Assert.Contains("code 137", page.Find(Test("lane-2")).TextContent, StringComparison.Ordinal);
        Assert.StartsWith("No verdict: Blocking crashed.", page.Find(Test("race-verdict")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Race_ThatWasStopped_SaysThatThereIsNoVerdict()
    {
        var page = Open(RaceSamples.Race(RaceState.Stopped, lanes: [RaceSamples.Running("async", (700, 4)) with { State = LaneState.Stopped }]));

        Assert.StartsWith("Stopped at 700 ms: no verdict.", page.Find(Test("race-verdict")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Lane_WithPredictionAndDiagnosis_ShowsBoth()
    {
        var lane = RaceSamples.Finished("blocking", 5_000) with
        {
            Predicted = new LanePrediction(4_000, 6_000, "⌈40 ÷ 8⌉ rounds of 1 s"),
            Diagnosis = new LaneDiagnosis(LaneCause.WorkersBound, "8 of 8 threads stand still."),
        };

        var page = Open(RaceSamples.Race(RaceState.Finished, lanes: [RaceSamples.Finished("async", 1_000), lane]));

        Assert.Equal("Predicted 4.0 s to 6.0 s: ⌈40 ÷ 8⌉ rounds of 1 s. Measured as predicted.", page.Find(Test("predicted-2")).TextContent);
        Assert.Equal("workers-bound", page.Find(Test("diagnosis-2")).GetAttribute("data-cause"));
        Assert.Contains("8 of 8 threads stand still.", page.Find(Test("diagnosis-2")).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(Test("diagnosis-1")));
    }

    [Fact]
    public void Guess_BeforeTheStart_IsOnTheAxisAndJudgedAtTheEnd()
    {
        var page = Open();
        page.Find(Test("race-guess")).Input("10");
        page.Find(Test("race-start")).Click();
        page.WaitForState(() => Races.Watching == 1);
        var marks = page.FindAll(".orders .guess").Select(mark => mark.GetAttribute("d")).ToList();

        Races.Tell(RaceSamples.Race(RaceState.Finished, lanes: [RaceSamples.Finished("async", 1_000), RaceSamples.Finished("blocking", 5_000)]));
        page.WaitForState(() =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(200));
            return page.FindAll(Test("race-guess-verdict")).Count > 0;
        });

        Assert.All(marks, mark => Assert.StartsWith("M833.3 0V", mark, StringComparison.Ordinal));
        Assert.Equal("Your guess for the last lane: 10.0 s, measured 5.0 s: 2× too long.", page.Find(Test("race-guess-verdict")).TextContent);
    }

    [Fact]
    public void Orders_ThatAreDrawn_AreBarsOfTheirPhases()
    {
        var order = new SampledOrder(3, [new(OrderPhase.Waiting, 0), new(OrderPhase.Held, 250), new(OrderPhase.Ended, 500)]);
        var lane = RaceSamples.Running("blocking", (800, 4)) with { Sampled = [order] };

        var (axis, race) = (new TimeAxis(1_000), RaceSamples.Race(lanes: [lane]));

        Assert.Equal(axis, TimeAxis.Of(race, null));
        Assert.Equal("M0 0h250v6h-250z", LanePaths.Bars(lane, OrderPhase.Waiting, axis));
        Assert.Equal("M250 0h250v6h-250z", LanePaths.Bars(lane, OrderPhase.Held, axis));
        Assert.Equal("", LanePaths.Bars(lane, OrderPhase.Parked, axis));
        Assert.Equal("M800 15", LanePaths.Threads(lane, axis, LanePaths.ThreadTop(race)));
    }
}
