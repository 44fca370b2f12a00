using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Components.Race;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>A race is set up, started, stopped and refused.</summary>
public sealed class RaceScreenTests : RaceTest
{
    [Fact]
    public void Page_AtFirst_IsEmptyAndStartsNothing()
    {
        var page = Open();

        Assert.Equal("empty", page.Find(Test("race")).GetAttribute("data-state"));
        Assert.NotNull(page.Find(Test("race-empty")));
        Assert.True(page.Find(Test("race-stop")).HasAttribute("disabled"));
        Assert.Empty(Races.Started);
    }

    [Fact]
    public void Start_OfWhatIsTyped_RunsThatAndIsInTheAddress()
    {
        var page = Open();

        page.Find("button:contains('Default pool')").Click();
        page.Find(Test("race-orders")).Input("1,234");
        page.Find(Test("race-arrivals")).Input("poisson:50");
        page.Find(Test("race-seed")).Input("99");
        page.Find(Test("race-repeats")).Input("3");
        page.Find(Test("race-plan")).Change("in-turn");
        page.Find(Test("race-start")).Click();

        var scenario = Assert.Single(Races.Started);
        Assert.Equal((1_234, "poisson:50", 99L, 3, "in-turn"), (scenario.Orders, scenario.Arrivals, scenario.Seed, scenario.Repeats, scenario.Plan));
        Assert.Equal([new LaneSpec("async-pool"), new LaneSpec("blocking-pool"), new LaneSpec("blocking-pool", MinThreads: 100)], scenario.Lanes);
        Assert.EndsWith(RaceLink.To(scenario, RaceSamples.Id), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("race-orders", "0")]
    [InlineData("race-orders", "ten")]
    [InlineData("race-orders", "99999999999999999999")]
    [InlineData("race-arrivals", "steady:-1")]
    [InlineData("race-arrivals", "<script>")]
    [InlineData("race-seed", "-1")]
    [InlineData("race-repeats", "10")]
    [InlineData("race-guess", "soon")]
    [InlineData("race-guess", "3601")]
    public void Field_ThatIsWrong_SaysSoBesideItAndNothingStarts(string field, string text)
    {
        var page = Open();

        page.Find(Test(field)).Input(text);
        page.Find(Test("race-start")).Click();

        Assert.Empty(Races.Started);
        Assert.Equal("true", page.Find(Test(field)).GetAttribute("aria-invalid"));
        Assert.NotEmpty(page.Find($"#{field}-error").TextContent);
    }

    [Fact]
    public void Dial_BehindLanes_IsOfItsLaneAndItsRangeHolds()
    {
        var page = Open();
        page.Find(Test("race-lanes")).Click();

        page.Find(Test("lane-workers-2")).Input("513");
        page.Find(Test("race-start")).Click();
        var refused = Races.Started.Count;
        var error = page.Find("#lane-workers-2-error").TextContent;
        page.Find(Test("lane-workers-2")).Input("512");
        page.Find(Test("lane-add")).Click();
        page.Find(Test("lane-variant-3")).Change("blocking-pool");
        page.Find(Test("lane-minThreads-3")).Input("64");
        page.Find("button[aria-label='Remove lane A']").Click();
        page.Find(Test("race-start")).Click();

        Assert.Equal(0, refused);
        Assert.Contains("1 to 512", error, StringComparison.Ordinal);
        Assert.Equal([new LaneSpec("blocking", Workers: 512), new LaneSpec("blocking-pool", MinThreads: 64)], Assert.Single(Races.Started).Lanes);
    }

    [Fact]
    public void Start_WhileAnotherRuns_IsRefusedNamingIt()
    {
        var page = Open();
        Races.Tell(RaceSamples.Race(id: "other"));

        page.Find(Test("race-start")).Click();

        Assert.Contains("40 orders, Async (8 threads) and Blocking (8 threads)", page.Find(Test("race-refused")).TextContent, StringComparison.Ordinal);
        Assert.Contains("id=other", page.Find($"{Test("race-refused")} a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_OfTheRaceShown_StopsThatOne()
    {
        var page = Open(RaceSamples.Race());

        page.Find(Test("race-stop")).Click();

        Assert.Equal([RaceSamples.Id], Races.Stopped);
        Assert.True(page.Find(Test("race-start")).HasAttribute("disabled"));
    }

    [Fact]
    public void Race_ThatTheServerForgot_IsToldAsLostAndItsSetupIsKept()
    {
        var page = Open(RaceLink.To(RaceScenario.Default with { Orders = 77 }, "gone"));

        Assert.Equal("lost", page.Find(Test("race")).GetAttribute("data-state"));
        Assert.Contains("lost", page.Find(Test("race-lost")).TextContent, StringComparison.Ordinal);
        Assert.Equal("77", page.Find(Test("race-orders")).GetAttribute("value"));
    }

    [Fact]
    public void Link_WithAScenario_FillsTheFormAndNeverStarts()
    {
        var page = Open(RaceLink.To(RaceScenario.Default with { Orders = 55, Arrivals = "steady:9", Lanes = [new LaneSpec("blocking", Workers: 3)] }));

        Assert.Empty(Races.Started);
        Assert.Equal(("55", "steady:9"), (page.Find(Test("race-orders")).GetAttribute("value"), page.Find(Test("race-arrivals")).GetAttribute("value")));
        page.Find(Test("race-start")).Click();
        Assert.Equal([new LaneSpec("blocking", Workers: 3)], Assert.Single(Races.Started).Lanes);
    }

    [Fact]
    public void Link_ThatHoldsNone_IsToldAndTheFormIsUsual()
    {
        var page = Open("/race?s=%3Cscript%3E");

        Assert.Contains("cut off", page.Find(Test("race-bad-link")).TextContent, StringComparison.Ordinal);
        Assert.Equal("100", page.Find(Test("race-orders")).GetAttribute("value"));
    }

    [Fact]
    public async Task Page_ThatLeaves_WatchesNoLonger()
    {
        var page = Open(RaceSamples.Race());
        page.WaitForState(() => Races.Watching == 1);

        await DisposeComponentsAsync();

        Assert.Equal(0, Races.Watching);
    }

    [Fact]
    public void Race_OnAnotherPage_IsOffered()
    {
        Races.Tell(RaceSamples.Race(id: "other", state: RaceState.Running));

        var page = Open();

        Assert.Contains("id=other", page.Find($"{Test("race-other")} a").GetAttribute("href"), StringComparison.Ordinal);
    }
}
