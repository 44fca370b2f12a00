using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Tests.Prediction;

public sealed class PredictorTests
{
    private static readonly PredictionHost s_host = new(Cores: 2, new Lazy<HashCost>(new HashCost(AloneMs: 40, TogetherMs: 50)));

    [Theory]
    [InlineData("blocking:workers=8", 13_000, "8 workers: ⌈100 ÷ 8⌉ = 13 rounds of 1 s")]
    [InlineData("blocking:workers=1", 100_000, "1 worker: ⌈100 ÷ 1⌉ = 100 rounds of 1 s")]
    [InlineData("blocking:workers=100", 1_000, "the slowest order: 1 s")]
    [InlineData("async", 1_000, "the slowest order: 1 s")]
    [InlineData("async-pool", 1_000, "the slowest order: 1 s")]
    [InlineData("event-loop", 1_000, "the slowest order: 1 s")]
    [InlineData("thread-per-order", 1_000, "the slowest order: 1 s")]
    [InlineData("one-thread", 100_000, "1 thread: ⌈100 ÷ 1⌉ = 100 rounds of 1 s")]
    [InlineData("async-limit:limit=30", 4_000, "the limit of 30 orders: ⌈100 ÷ 30⌉ = 4 rounds of 1 s")]
    public void Predict_EqualOrdersAtOnce_IsTheRulesOwnArithmetic(string lane, double expectedMs, string rule)
    {
        Assert.Equal(new LanePrediction(expectedMs, expectedMs, rule), Predict(Default, lane));
    }

    [Fact]
    public void Predict_AVariantWithoutARule_IsNull()
    {
        Assert.Null(Predictor.Predict(Default, new LaneSpec("of-tomorrow"), s_host));
    }

    [Fact]
    public void Predict_OrdersThatDiffer_AreServedFirstComeFirstServed()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Restaurant, new StepProfile(500, SpreadMs: 400));
        var scenario = Default with { Kitchen = kitchen, Orders = 50 };
        var free = new long[3];
        for (var order = 0; order < 50; order++)
        {
            var first = Array.IndexOf(free, free.Min());
            free[first] += OrderRandom.TotalMs(kitchen, OrderRandom.Bits(scenario.Seed, order));
        }

        Assert.Equal(free.Max(), Predict(scenario, "blocking:workers=3")!.LowMs);
        Assert.Equal(
            Enumerable.Range(0, 50).Max(order => OrderRandom.TotalMs(kitchen, OrderRandom.Bits(scenario.Seed, order))),
            Predict(scenario, "async")!.HighMs);
    }

    [Fact]
    public void Predict_SteadyArrivals_AddTheLastArrivalToItsOwnWaits()
    {
        var predicted = Predict(Default with { Arrivals = "steady:10" }, "async");

        Assert.Equal(new LanePrediction(10_900, 10_900, "the slowest order, which ends 10.9 s after the first could arrive"), predicted);
    }

    [Fact]
    public void Predict_APartnerWithACapacity_IsItsRoundsAndTheOtherSteps()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Restaurant, new StepProfile(500, Capacity: 8));

        var predicted = Predict(Default with { Kitchen = kitchen }, "async");

        Assert.Equal(
            new LanePrediction(7_000, 7_000, "the restaurant: 8 places, ⌈100 ÷ 8⌉ = 13 rounds of 500 ms, and 500 ms for the other steps"), predicted);
    }

    [Fact]
    public void Predict_APartnerAndWorkers_TheTighterOneIsNamed()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Restaurant, new StepProfile(500, Capacity: 2));

        Assert.StartsWith("the restaurant: 2 places", Predict(Default with { Kitchen = kitchen }, "blocking:workers=8")!.Rule, StringComparison.Ordinal);
        Assert.StartsWith("3 workers", Predict(Default with { Kitchen = kitchen }, "blocking:workers=3")!.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_ALineThatIsFull_CountsTheCallsTurnedAway()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Payment, new StepProfile(1_000, Capacity: 1));

        // Of 1,002 at once one is served and a thousand wait in line. The last comes back a second later, when the line has room.
        var predicted = Predict(Default with { Kitchen = kitchen, Orders = 1_002 }, "async");

        Assert.Equal(1_002_800, predicted?.LowMs);
        Assert.EndsWith("; 1 call turned away", predicted?.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_DeclinedOrders_EndAtThatStep()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Payment, new StepProfile(200, DeclineRate: 1));

        Assert.Equal(new LanePrediction(200, 200, "the slowest order: 200 ms; 100 orders will fail"), Predict(Default with { Kitchen = kitchen }, "async"));
    }

    [Fact]
    public void Predict_AFailingPartner_RepeatsWithTheBoardsPauses()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Notify, new StepProfile(200, FailureRate: 1));

        // Four attempts, and pauses of 200, 400 and 800 ms between them, each up to a fifth longer or shorter.
        var predicted = Predict(Default with { Kitchen = kitchen, Orders = 1 }, "async");

        Assert.InRange(predicted!.LowMs, 800 + (4 * 200) + (1_400 * 0.8), 800 + (4 * 200) + (1_400 * 1.2));
        Assert.EndsWith("; 1 order will fail", predicted.Rule, StringComparison.Ordinal);
    }

    // What one to three races on two cores took, in seconds, with the Quick waits stretched or shrunk.
    [Theory]
    [InlineData(5_000, 10, null, 6.7, 7.9)]
    [InlineData(300, 100, null, 7.6, 8.1)]
    [InlineData(3_000, 100, null, 37.5, 41.9)]
    [InlineData(300, 300, null, 14.2, 16.6)]
    [InlineData(30, 1_000, null, 6.0, 6.9)]
    [InlineData(100, 1_000, null, 13.8, 16.9)]
    [InlineData(300, 1_000, null, 27.9, 51.2)]
    [InlineData(100, 1_000, 8, 9.0, 10.0)]
    [InlineData(300, 1_000, 50, 6.0, 6.1)]
    [InlineData(100, 10_000, null, 60.8, 60.9)]
    public void Predict_ABlockingPool_IsARangeAroundWhatWasMeasured(int orders, int orderMs, int? minThreads, double least, double most)
    {
        StepProfile Part(int tenths) => new(orderMs * tenths / 10);
        var kitchen = new KitchenProfile("custom", KitchenTransport.Simulated, Part(2), Part(5), Part(1), Part(2));

        var predicted = Predictor.Predict(
            Default with { Orders = orders, Kitchen = kitchen }, new LaneSpec(VariantInfo.BlockingPool, MinThreads: minThreads), s_host)!;

        Assert.InRange(least, predicted.LowMs / 1000, most);
        Assert.InRange(most, least, predicted.HighMs / 1000);
        Assert.InRange(predicted.HighMs, predicted.LowMs, 3.5 * predicted.LowMs);
        Assert.StartsWith($"the pool of {minThreads ?? 2} threads", predicted.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_APoolWithThreadsEnough_IsTheSlowestOrder()
    {
        Assert.Equal("the slowest order: 1 s", Predict(Default, "blocking-pool:minThreads=100")!.Rule);
    }

    [Fact]
    public void Predict_SyncOverAsync_TakesAsLongAsThePoolNeedsForAllOrders()
    {
        var few = Predictor.Predict(Default with { Orders = 3 }, new LaneSpec(VariantInfo.SyncOverAsync), s_host)!;
        var many = Predictor.Predict(Default, new LaneSpec(VariantInfo.SyncOverAsync), s_host)!;

        Assert.InRange(few.LowMs, 1_000, 1_200);
        Assert.True(many.LowMs > 10 * few.LowMs, $"{many} against {few}");
    }

    [Fact]
    public void Predict_AMillionOrders_AddsWhatTheyCostTheProcessor()
    {
        var scenario = Default with { Orders = 1_000_000, Lanes = [new LaneSpec(VariantInfo.Async)] };

        Assert.Equal(
            new LanePrediction(3_000, 4_000, "the processor: 1,000,000 orders of about 6 µs on 2 cores are 3 s; beside it, the slowest order: 1 s"),
            Predict(scenario, "async"));
        Assert.Equal(6_000, Predict(scenario, "async:cores=1")!.LowMs);
    }

    [Fact]
    public void Predict_ManyOrdersOverHttp_CostMoreAndShareTheCores()
    {
        var scenario = Default with { Orders = 10_000, Kitchen = KitchenProfile.Quick };

        var predicted = Predict(scenario, "async")!;

        Assert.Equal((3_000, 7_000), (predicted.LowMs, predicted.HighMs));
    }

    [Theory]
    [InlineData("blocking:workers=8", 2, 50)]
    [InlineData("blocking:workers=1", 1, 40)]
    [InlineData("async-pool", 2, 50)]
    [InlineData("one-thread", 1, 40)]
    [InlineData("blocking:cores=1", 1, 40)]
    // A worker of the board takes up to 64 async orders at a time.
    [InlineData("async:workers=8", 1, 40)]
    public void Predict_OrdersThatCompute_DivideTheWorkByTheCores(string lane, int busy, double eachMs)
    {
        var scenario = Default with { Workload = Workload.Cpu, Kitchen = null, Orders = 20, Plan = RacePlan.InTurn };

        var predicted = Predict(scenario, lane)!;

        Assert.InRange(20 * eachMs / busy, predicted.LowMs, predicted.HighMs);
        Assert.Contains($"on {busy} core", predicted.Rule, StringComparison.Ordinal);
    }

    private static RaceScenario Default => RaceScenario.Default;

    private static LanePrediction? Predict(RaceScenario scenario, string lane) =>
        Predictor.Predict(scenario, LaneSpec.Parse(lane, out _)!, s_host);
}
