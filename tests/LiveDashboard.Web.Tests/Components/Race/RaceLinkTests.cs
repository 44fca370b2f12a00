using System.Buffers.Text;
using System.Text;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Race;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>A link carries the whole scenario, and nothing that is wrong comes through it.</summary>
public sealed class RaceLinkTests
{
    [Fact]
    public void Scenario_ThroughALink_IsTheSame()
    {
        var kitchen = (KitchenProfile.Quick with { Courier = new StepProfile(111, 7, 3, 0.25, 0.125) }).Renamed();
        var scenario = new RaceScenario(
            "orders", [new LaneSpec("async", Workers: 3), new LaneSpec("blocking-pool", MinThreads: 100)], 1_234, "ramp:10-100/5", RaceScenario.MaxSeed, kitchen, 9, RacePlan.InTurn);

        var read = RaceLink.Read(RaceLink.ScenarioOf(RaceLink.To(scenario, "r1")), out var problem);

        Assert.Null(problem);
        Assert.Equal(scenario with { Lanes = [] }, read! with { Lanes = [] });
        Assert.Equal(scenario.Lanes, read.Lanes);
        Assert.Equal(scenario.Hash, read.Hash);
    }

    [Fact]
    public void Scenario_OfAComputedWorkload_HasNoKitchen() =>
        Assert.Null(RaceLink.Read(RaceLink.ScenarioOf(RaceLink.To(RaceScenario.Default with { Workload = "cpu", Kitchen = null })), out _)?.Kitchen);

    [Theory]
    [InlineData("", "cut off")]
    [InlineData("%%%", "cut off")]
    [InlineData("{}", "cut off")]
    [InlineData("W10", "cut off")]
    [InlineData("bnVsbA", "cut off")]
    public void Text_ThatIsNoScenario_IsRefused(string text, string problem) => AssertRefused(text, problem);

    [Theory]
    [InlineData("""{"orders":0}""", "orders")]
    [InlineData("""{"v":9}""", "v must be 1")]
    [InlineData("""{"lanes":[{"variant":"<script>"}]}""", "variant")]
    [InlineData("""{"kitchen":{"name":"custom"}}""", "kitchen.transport")]
    public void Scenario_WithAWrongField_IsRefusedNamingIt(string json, string problem) => AssertRefused(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)), problem);

    [Fact]
    public void Text_BeyondItsBound_IsRefused() => AssertRefused(new string('A', 4_100), "4,096");

    private static void AssertRefused(string text, string expected)
    {
        Assert.Null(RaceLink.Read(text, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }
}
