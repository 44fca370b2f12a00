using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Tests.Scenario;

public sealed class ScenarioHashTests
{
    [Fact]
    public void Canonical_OfTheDefault_IsItsMembersSortedWithoutBlanks()
    {
        const string step = "\"declineRate\":0,\"failureRate\":0,\"hang\":false,\"latencyMs\":{0},\"outage\":false,\"spreadMs\":0}}";
        string Step(int latency) => "{\"capacity\":0," + string.Format(System.Globalization.CultureInfo.InvariantCulture, step, latency);

        Assert.Equal(
            "{\"arrivals\":\"burst\",\"kitchen\":{\"courier\":" + Step(100) + ",\"notify\":" + Step(200) + ",\"payment\":" + Step(200) +
            ",\"restaurant\":" + Step(500) + ",\"transport\":\"simulated\"},\"orders\":100,\"seed\":1,\"v\":1,\"workload\":\"orders\"}",
            ScenarioHash.Canonical(RaceScenario.Default));
    }

    [Fact]
    public void Hash_OfEqualWork_IsTheSameWhateverRunsIt()
    {
        var other = RaceScenario.Default with
        {
            Lanes = [new LaneSpec(VariantInfo.BlockingPool)],
            Repeats = 5,
            Plan = RacePlan.InTurn,
            Kitchen = RaceScenario.Default.Kitchen! with { Name = "another name" },
        };

        Assert.Equal("dc9e64279dce", RaceScenario.Default.Hash);
        Assert.Equal(RaceScenario.Default.Hash, other.Hash);
    }

    [Fact]
    public void Hash_OfOtherWork_Differs()
    {
        var work = RaceScenario.Default;
        var hashes = new[]
        {
            work, work with { Orders = 101 }, work with { Seed = 2 }, work with { Arrivals = "steady:10" }, work with { Workload = Workload.Cpu, Kitchen = null },
            work with { Kitchen = KitchenProfile.Quick }, work with { Kitchen = work.Kitchen!.With(StepName.Courier, new StepProfile(100, Capacity: 1)) },
        }.Select(scenario => scenario.Hash);

        Assert.Equal(7, hashes.Distinct().Count());
    }

    // As ECMAScript's Number.prototype.toString writes them, which RFC 8785 asks for.
    [Theory]
    [InlineData(0.05, "0.05")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.0000012, "0.0000012")]
    [InlineData(0.0000001, "1e-7")]
    [InlineData(1, "1")]
    public void Rate_IsWrittenAsEcmaScriptWritesIt(double rate, string written)
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Payment, new StepProfile(200, FailureRate: rate));

        Assert.Contains($"\"failureRate\":{written},", ScenarioHash.Canonical(RaceScenario.Default with { Kitchen = kitchen }), StringComparison.Ordinal);
    }
}
