using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>Reads the unfinished orders: all of them if few, otherwise a sample of each step.</summary>
internal sealed class SituationReader(OrderTable orders, BurstIndex bursts, MemoryBudget memory, OrdersOptions options)
{
    private const int SampledAtStep = 128;

    public RunSituation Read(ForecastInput input, bool trustsMeasured)
    {
        List<RunningOrder> running = [];
        OrderId? any = null;
        for (var step = StepNames.Count - 1; step >= 0; step--)
        {
            var sample = input.Sample((StepName)step, SampledAtStep);
            any ??= sample.Count > 0 ? sample[0] : null;
            List<RunningOrder> at = [.. Running(sample, input.Now).OrderByDescending(order => order.AgeMs)];
            running.AddRange(at.Select(order => order with { Weight = input.AtStep[step] / (double)at.Count }));
        }

        var kitchen = Kitchen(any ?? input.OldestWaiting(), input.Controls);
        return new RunSituation
        {
            Mode = input.Controls.Mode,
            Workers = input.Controls.Workers,
            Kitchen = trustsMeasured && kitchen.Transport == KitchenTransport.Http ? Measured(kitchen, input.TypicalMs) : kitchen,
            Queued = input.Queued,
            Running = running,
            RunningCount = running.Count == 0 ? 0 : input.InFlight,
            MaxInFlight = memory.Most(kitchen.Transport),
            MaxAttempts = options.MaxAttempts,
            RetryPauseMs = options.RetryPauseMs,
        };
    }

    // The table may be a commit ahead of the stages: an order that has moved on is taken at its current step.
    private IEnumerable<RunningOrder> Running(IReadOnlyList<OrderId> sample, long now)
    {
        foreach (var id in sample)
        {
            if (orders.TryGet(id, out var state) && state.Status == OrderStatus.Running)
            {
                yield return new RunningOrder(
                    state.Step, Math.Max(0, now - state.StepStartedAt), state.Attempt, state.Mode == ExecutionMode.Blocking);
            }
        }
    }

    private KitchenProfile Kitchen(OrderId? order, Controls controls) =>
        order is { } id && orders.TryGet(id, out var state) ? controls.KitchenOf(bursts.Find(id), state.Transport) : controls.Kitchen;

    // A custom partner is as fast as measured. With a capacity set, the measured time includes the queue.
    private static KitchenProfile Measured(KitchenProfile kitchen, IReadOnlyList<double?> typicalMs)
    {
        foreach (var step in StepNames.All)
        {
            if (typicalMs[(int)step] is { } typical && kitchen[step] is { Capacity: 0 } profile)
            {
                kitchen = kitchen.With(step, profile with { LatencyMs = (int)typical, SpreadMs = Math.Min(profile.SpreadMs, (int)typical) });
            }
        }

        return kitchen;
    }
}
