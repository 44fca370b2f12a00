using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Tests.Scenario;

public sealed class ScenarioCheckTests
{
    private static readonly RaceScenario s_good = RaceScenario.Default;

    private static readonly KitchenProfile s_brief = new(
        "custom", KitchenTransport.Simulated, new StepProfile(1), new StepProfile(1), new StepProfile(1), new StepProfile(1));

    [Fact]
    public void Scenario_ByDefault_IsGood() => Assert.Null(ScenarioCheck.Problem(s_good));

    public static TheoryData<string, RaceScenario> Wrong { get; } = new()
    {
        { "workload", s_good with { Workload = "sleep" } },
        { "lanes", s_good with { Lanes = [] } },
        { "lanes", s_good with { Lanes = [.. Enumerable.Repeat(new LaneSpec(VariantInfo.Async), 5)] } },
        { "lanes", s_good with { Lanes = [new LaneSpec("none")] } },
        { "orders", s_good with { Orders = 0 } },
        { "orders", s_good with { Orders = 1_000_001 } },
        { "orders", s_good with { Orders = 100_001, Lanes = [new LaneSpec(VariantInfo.AsyncPool)] } },
        { "orders", s_good with { Orders = 10_001, Kitchen = KitchenProfile.Quick } },
        { "orders", s_good with { Orders = 10_001, Workload = Workload.Cpu, Kitchen = null } },
        { "orders", s_good with { Orders = 5_001, Lanes = [.. Enumerable.Repeat(new LaneSpec(VariantInfo.ThreadPerOrder), 2)] } },
        { "orders", s_good with { Orders = 2_001, Lanes = [new LaneSpec(VariantInfo.ThreadPerOrder)], Kitchen = KitchenProfile.Quick } },
        { "arrivals", s_good with { Arrivals = "now" } },
        { "seed", s_good with { Seed = -1 } },
        { "seed", s_good with { Seed = RaceScenario.MaxSeed + 1 } },
        { "repeats", s_good with { Repeats = 0 } },
        { "repeats", s_good with { Repeats = 10 } },
        { "plan", s_good with { Plan = "apart" } },
        { "kitchen", s_good with { Kitchen = null } },
        { "kitchen", s_good with { Workload = Workload.Cpu } },
        { "kitchen", s_good with { Kitchen = s_good.Kitchen!.With(StepName.Notify, new StepProfile(10, Outage: true)) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Scenario_ThatIsWrong_IsRefusedByItsField(string field, RaceScenario scenario) =>
        Assert.StartsWith($"{field}: ", ScenarioCheck.Problem(scenario), StringComparison.Ordinal);

    [Fact]
    public void Million_Simulated_IsForTheBoardsOwnLoops() =>
        Assert.Null(ScenarioCheck.Problem(s_good with { Orders = 1_000_000, Kitchen = s_brief }));
}
