using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board;

/// <summary>One worker thread as sampled.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="ManagedThread">The runtime's id of the thread.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Order">The order it holds or served last; null when it has served none since it became free.</param>
/// <param name="Step">That order's step.</param>
/// <param name="HeldMs">How long it has been held at this step of its order, milliseconds; 0 unless stuck.</param>
/// <param name="TurnsPerSecond">Times it took an order up, over the last second.</param>
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
