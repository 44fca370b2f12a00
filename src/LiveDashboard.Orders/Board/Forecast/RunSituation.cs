using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>Everything that decides how long the unfinished orders take.</summary>
internal sealed record RunSituation
{
    private const double OverdueShare = 0.1;
    private const double OverdueLeastMs = 50;

    /// <summary>The mode that queued orders get when they are started.</summary>
    public required ExecutionMode Mode { get; init; }

    /// <summary>Threads that serve orders.</summary>
    public required int Workers { get; init; }

    /// <summary>The partners of the orders.</summary>
    public required KitchenProfile Kitchen { get; init; }

    /// <summary>Orders not started.</summary>
    public required long Queued { get; init; }

    /// <summary>Orders in flight, those longest at their step first; a sample if there are many.</summary>
    public required IReadOnlyList<RunningOrder> Running { get; init; }

    /// <summary>Number of orders in flight.</summary>
    public required long RunningCount { get; init; }

    /// <summary>Maximum orders in flight.</summary>
    public required long MaxInFlight { get; init; }

    /// <summary>Maximum attempts at a step, the first included.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>Pause before the second attempt, in milliseconds; doubled for each one after.</summary>
    public required int RetryPauseMs { get; init; }

    /// <summary>Orders that have not ended.</summary>
    public long Unfinished => Queued + RunningCount;

    /// <summary>The same orders, all served in one mode from now on.</summary>
    public RunSituation In(ExecutionMode mode) => this with
    {
        Mode = mode,
        Running = [.. Running.Select(order => order with { HoldsWorker = mode == ExecutionMode.Blocking })],
    };

    /// <summary>
    /// Whether the engine lags behind its partners: orders stay at their steps for longer than the partners take, or wait for a start
    /// though a worker is free.
    /// </summary>
    public bool IsBehind =>
        (Mode == ExecutionMode.Async && Queued > 0 && RunningCount < MaxInFlight) ||
        Running.Where(IsOverdue).Sum(order => order.Weight) > OverdueShare * Running.Sum(order => order.Weight);

    /// <summary>A proportional sample of its orders, none of which meets a limit: no full partner, no busy worker.</summary>
    public RunSituation Sample(int orders)
    {
        var running = (int)Math.Clamp(RunningCount * orders / Unfinished, Math.Min(RunningCount, 1), orders);
        return this with
        {
            RunningCount = running,
            Queued = Math.Min(Queued, orders - running),
            Workers = orders + 1,
            MaxInFlight = orders,
            Kitchen = StepNames.All.Aggregate(Kitchen, (kitchen, step) => kitchen.With(step, kitchen[step] with { Capacity = 0 })),
        };
    }

    private bool IsOverdue(RunningOrder order) =>
        Kitchen[order.Step] is { Capacity: 0 } profile && order.Attempt <= 1 &&
        order.AgeMs > profile.LatencyMs + profile.SpreadMs + Math.Max(OverdueLeastMs, profile.LatencyMs * OverdueShare);
}
