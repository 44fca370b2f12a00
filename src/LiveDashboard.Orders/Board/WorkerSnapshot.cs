using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board;

/// <summary>One worker thread as sampled.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="ManagedThread">The managed thread id.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Order">The order it is serving or served last; null when it has served none since it became free.</param>
/// <param name="Step">That order's step.</param>
/// <param name="HeldMs">How long it has been blocked at this step, in milliseconds; 0 unless stuck.</param>
/// <param name="TurnsPerSecond">Turns run per second, over the last second.</param>
/// <param name="History">The last 10 s in 50 slices of 200 ms, oldest first.</param>
public sealed record WorkerSnapshot(
    int Number,
    int ManagedThread,
    WorkerState State,
    OrderId? Order,
    StepName Step,
    long HeldMs,
    double TurnsPerSecond,
    IReadOnlyList<WorkerSlice> History);
