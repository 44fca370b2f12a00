using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Tests.Prediction;

public sealed class PredictionTimeTests
{
    [Fact]
    public void Problem_OfARaceThatWouldTakeTooLong_NamesOrdersAndSaysHowLong()
    {
        var scenario = RaceScenario.Default with { Lanes = [new LaneSpec(VariantInfo.Async), new LaneSpec(VariantInfo.Blocking)], Orders = 20_000 };

        var problem = ScenarioCheck.Problem(scenario);

        Assert.StartsWith("orders: blocking would take 41.7 min (8 workers: ⌈20,000 ÷ 8⌉ = 2,500 rounds of 1 s), and a race may take 30 min at most", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_OfARaceOfHalfAnHour_IsNone()
    {
        Assert.Null(ScenarioCheck.Problem(RaceScenario.Default with { Lanes = [new LaneSpec(VariantInfo.Blocking)], Orders = 14_400 }));
    }

    [Fact]
    public void Predict_AMillionOrdersThatDiffer_MakesNoObjectPerOrder()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Restaurant, new StepProfile(500, SpreadMs: 300, FailureRate: 0.1));
        var scenario = RaceScenario.Default with { Orders = RaceScenario.MaxOrders, Kitchen = kitchen };
        Predictor.Predict(scenario with { Orders = 1_000 }, new LaneSpec(VariantInfo.Async));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Predictor.Predict(scenario, new LaneSpec(VariantInfo.Async));

        // Arrays alone: a few words an order.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40L * RaceScenario.MaxOrders);
    }
}
