using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Board.Forecast;

/// <summary>Runs whose end is known by arithmetic.</summary>
public sealed class RunSimulationTests
{
    [Theory]
    [InlineData(ExecutionMode.Blocking, 100, 130_000)]
    [InlineData(ExecutionMode.Async, 100, 10_000)]
    [InlineData(ExecutionMode.Blocking, 8, 10_000)]
    public void Queue_EndsAfterItsRounds(ExecutionMode mode, int queued, double ms) =>
        Assert.Equal(ms, new RunSimulation().Run(Situation(mode, queued)).EndMs);

    [Fact]
    public void Workers_AllHeldWhileOthersWait_AreTheLimit() =>
        Assert.Equal(RunLimit.Workers, new RunSimulation().Run(Situation(ExecutionMode.Blocking, 100)).Limit);

    [Fact]
    public void Workers_EnoughForEveryOrder_AreNoLimit() =>
        Assert.Equal(RunLimit.None, new RunSimulation().Run(Situation(ExecutionMode.Blocking, 8)).Limit);

    [Fact]
    public void Partner_WithAQueue_IsTheLimitAndTakesItsOrdersInRounds()
    {
        var outcome = new RunSimulation().Run(Situation(ExecutionMode.Async, 100) with { Kitchen = Limited(StepName.Restaurant, 8) });

        Assert.Equal(new RunOutcome(70_000, RunLimit.Partner(StepName.Restaurant)), outcome);
    }

    [Fact]
    public void Partner_WithAFullQueue_RejectsTheRestAndThoseFail()
    {
        var outcome = new RunSimulation().Run(Situation(ExecutionMode.Async, 1_500) with { Kitchen = Limited(StepName.Payment, 1) });

        // One at work, a thousand queue; the others come back three times, a second apart, and one of them each finds room.
        Assert.InRange(outcome.EndMs, 2_010_000, 2_016_000);
    }

    [Fact]
    public void RunningOrders_GoOnWhereTheyAre()
    {
        var situation = Situation(ExecutionMode.Async, 0) with { Running = [new RunningOrder(StepName.Restaurant, 1_500, 1, false)], RunningCount = 3 };

        Assert.Equal(6_500, new RunSimulation().Run(situation).EndMs);
    }

    [Fact]
    public void RunningOrders_StandForAsManyAsTheyWeigh()
    {
        var situation = Situation(ExecutionMode.Async, 0) with
        {
            Kitchen = Limited(StepName.Restaurant, 10),
            Running = [new RunningOrder(StepName.Notify, 0, 1, false), new RunningOrder(StepName.Restaurant, 0, 1, false, Weight: 29)],
            RunningCount = 30,
        };

        Assert.Equal(15_000 + 3_000, new RunSimulation().Run(situation).EndMs);
    }

    [Fact]
    public void LargeRun_OfMoreThanMayBeInFlight_TakesOneServiceTimeForEachLoad()
    {
        var situation = Situation(ExecutionMode.Async, 50_000) with { MaxInFlight = 20_000 };

        Assert.Equal(25_000, LargeRun.Estimate(situation, new RunSimulation().Run(situation.Sample(2_000))).EndMs);
    }

    [Fact]
    public void Queue_AfterAFlipToAsync_StartsWithTheFirstFreeWorker()
    {
        var held = new RunningOrder(StepName.Courier, 400, 1, HoldsWorker: true);
        var situation = Situation(ExecutionMode.Async, 50) with { Running = [held], RunningCount = 8 };

        Assert.Equal(2_600 + 10_000, new RunSimulation().Run(situation).EndMs);
    }

    [Fact]
    public void Simulation_UsedAgain_RemembersNothing()
    {
        var simulation = new RunSimulation();
        simulation.Run(Situation(ExecutionMode.Blocking, 300) with { Kitchen = Limited(StepName.Restaurant, 2) });

        Assert.Equal(new RunOutcome(10_000, RunLimit.None), simulation.Run(Situation(ExecutionMode.Async, 100)));
    }

    [Fact]
    public void Failures_AreRepeatedAfterAPauseUntilTheLastAttempt()
    {
        var situation = Situation(ExecutionMode.Async, 1);
        var kitchen = situation.Kitchen.With(StepName.Payment, new StepProfile(2_000, FailureRate: 1));

        Assert.Equal((4 * 2_000) + 200 + 400 + 800, new RunSimulation().Run(situation with { Kitchen = kitchen }).EndMs);
    }

    [Fact]
    public void LargeRun_OfBlocking_IsItsWorkDividedByTheWorkers()
    {
        var situation = Situation(ExecutionMode.Blocking, 1_000_000);

        Assert.Equal(new RunOutcome(1_250_000_000, RunLimit.Workers), LargeRun.Estimate(situation, new RunSimulation().Run(situation.Sample(2_000))));
    }

    [Fact]
    public void LargeRun_OfAsync_TakesAsLongAsOneOrder()
    {
        var situation = Situation(ExecutionMode.Async, 1_000_000);

        Assert.Equal(new RunOutcome(10_000, RunLimit.None), LargeRun.Estimate(situation, new RunSimulation().Run(situation.Sample(2_000))));
    }

    [Fact]
    public void LargeRun_WithAPartnerThatIsFull_TakesItsRoundsAndTheOtherSteps()
    {
        var situation = Situation(ExecutionMode.Async, 10_000) with { Kitchen = Limited(StepName.Restaurant, 1_000) };

        Assert.Equal(
            new RunOutcome(55_000, RunLimit.Partner(StepName.Restaurant)), LargeRun.Estimate(situation, new RunSimulation().Run(situation.Sample(2_000))));
    }

    private static KitchenProfile Limited(StepName step, int capacity) =>
        KitchenProfile.ArticleSimulated.With(step, KitchenProfile.ArticleSimulated[step] with { Capacity = capacity });

    private static RunSituation Situation(ExecutionMode mode, long queued) => new()
    {
        Mode = mode,
        Workers = 8,
        Kitchen = KitchenProfile.ArticleSimulated,
        Queued = queued,
        Running = [],
        RunningCount = 0,
        MaxInFlight = 1_000_000,
        MaxAttempts = 4,
        RetryPauseMs = 200,
    };
}
