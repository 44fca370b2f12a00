using CsCheck;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Pipeline;

[Slow]
public sealed class InvariantTests
{
    private const int Histories = 12;

    private static readonly Gen<Func<EngineHost, Task>> s_deed = Gen.Frequency(
        (4, Gen.Int[1, 40].Select<int, Func<EngineHost, Task>>(count => engine => engine.Intake.SubmitBurstAsync(new BurstRequest(count), null, default))),
        (1, Gen.Int[1, 20].Select<int, Func<EngineHost, Task>>(count => engine => engine.Intake.SubmitBurstAsync(new BurstRequest(count, ExecutionMode.Blocking), null, default))),
        (2, Gen.Bool.Select<bool, Func<EngineHost, Task>>(isAsync => engine => Change(engine, new ControlsRequest(isAsync ? ExecutionMode.Async : ExecutionMode.Blocking)))),
        (1, Gen.Bool.Select<bool, Func<EngineHost, Task>>(paused => engine => Change(engine, new ControlsRequest(Paused: paused)))),
        (2, Gen.Int[1, 12].Select<int, Func<EngineHost, Task>>(workers => engine => Change(engine, new ControlsRequest(Workers: workers)))),
        (2, Gen.Int[1, 100].Select<int, Func<EngineHost, Task>>(order => engine => engine.Intake.CancelAsync(new OrderId(order), default))),
        (2, Gen.Int[1, 100].Select<int, Func<EngineHost, Task>>(order => engine => engine.Intake.RetryAsync(new OrderId(order), default))),
        (1, Gen.Double[0, 0.4].Select<double, Func<EngineHost, Task>>(rate => engine => Change(engine, Fail(rate)))),
        (5, Gen.Int[1, 4].Select<int, Func<EngineHost, Task>>(seconds => engine => engine.AdvanceAsync(TimeSpan.FromSeconds(seconds)))));

    [Fact]
    public async Task AnyHistory_OfAnyDeeds_KeepsEveryOrderInOnePlaceAndEveryWorkerWithOneOrder()
    {
        await s_deed.List[5, 25].SampleAsync(
            async deeds =>
            {
                await using var engine = await EngineHost.StartStillAsync(new TestClock());
                foreach (var deed in deeds)
                {
                    await deed(engine);
                    await engine.SettleAsync();
                }

                await Change(engine, new ControlsRequest(ExecutionMode.Async, 8, false));
                await engine.AdvanceAsync(TimeSpan.FromSeconds(120), TimeSpan.FromMilliseconds(500));

                Assert.True(engine.Journal.Health.Ready, engine.Journal.Health.Problem);
                Check(await engine.FactsAsync());
                Assert.Equal(0, engine.Orders.Unfinished);
                var counts = engine.Get<LiveDashboard.Orders.Board.BoardProjection>().Read(1_000_000, 1).Counts;
                Assert.Equal(counts.Accepted, counts.Queued + counts.InFlight + counts.Completed + counts.Failed + counts.Cancelled);
                Assert.Equal(engine.Orders.Count, counts.Accepted);
            },
            iter: Histories,
            threads: 1);
    }

    private static void Check(IReadOnlyList<Fact> facts)
    {
        var statuses = new Dictionary<OrderId, OrderStatus>();
        var holding = new Dictionary<short, OrderId>();
        foreach (var fact in facts)
        {
            if (fact.Type == FactType.BurstAccepted)
            {
                for (var index = 0; index < fact.Count; index++)
                {
                    Assert.True(statuses.TryAdd(fact.Order.Plus(index), OrderStatus.Accepted));
                }
            }

            if (NextStatus(fact.Type) is { } next)
            {
                Assert.True(OrderTransitions.IsLegal(statuses[fact.Order], next), $"Order {fact.Order}: {statuses[fact.Order]} to {next}.");
                statuses[fact.Order] = next;
            }

            CheckHold(fact, holding);
        }
    }

    private static void CheckHold(Fact fact, Dictionary<short, OrderId> holding)
    {
        if (fact.Worker == 0)
        {
            return;
        }

        Assert.NotEqual(0, fact.Thread);
        if (holding.TryGetValue(fact.Worker, out var held))
        {
            Assert.Equal(held, fact.Order);
        }

        if (fact is { Type: FactType.OrderStarted, Mode: ExecutionMode.Blocking })
        {
            Assert.DoesNotContain(fact.Order, holding.Values);
            holding[fact.Worker] = fact.Order;
        }
        else if (fact.Type is FactType.OrderCompleted or FactType.OrderFailed or FactType.OrderCancelled)
        {
            holding.Remove(fact.Worker);
        }
    }

    private static OrderStatus? NextStatus(FactType type) => type switch
    {
        FactType.OrderStarted => OrderStatus.Running,
        FactType.OrderCompleted => OrderStatus.Completed,
        FactType.OrderFailed => OrderStatus.Failed,
        FactType.OrderCancelled => OrderStatus.Cancelled,
        FactType.OrderRetried => OrderStatus.Accepted,
        _ => null,
    };

    private static ControlsRequest Fail(double rate) => new(Steps: new Dictionary<StepName, StepProfileRequest>
    {
        [StepName.Payment] = new(FailureRate: rate, DeclineRate: rate / 2),
    });

    private static Task Change(EngineHost engine, ControlsRequest request) => engine.Intake.ChangeControlsAsync(request, default);
}
