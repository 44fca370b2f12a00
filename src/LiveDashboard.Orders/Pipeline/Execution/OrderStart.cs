using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>One order taken from the queue by a worker.</summary>
/// <param name="Order">The order.</param>
/// <param name="Mode">Decided now, unless pinned or set before.</param>
/// <param name="Transport">How its partners are reached.</param>
/// <param name="Step">The step to begin with: the first, or the one it failed or was interrupted at.</param>
/// <param name="Attempt">The attempt to begin with.</param>
/// <param name="IsRestart">Whether it was running when the process ended.</param>
/// <param name="IsAnnounced">Whether the previous attempt was recorded before its partner was called, and its end was not.</param>
/// <param name="IsResolved">Whether the step's effect was confirmed to exist.</param>
/// <param name="IsServed">Whether all its steps are done and only its end is missing.</param>
/// <param name="IsResumed">Whether it resumes a step for which its partner may have been called before.</param>
internal readonly record struct OrderStart(
    OrderId Order, ExecutionMode Mode, KitchenTransport Transport, StepName Step, int Attempt, bool IsRestart,
    bool IsAnnounced = false, bool IsResolved = false, bool IsServed = false, bool IsResumed = false);
