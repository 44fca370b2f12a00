using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>One order taken from the queue by a worker.</summary>
/// <param name="Order">Which.</param>
/// <param name="Mode">Decided in this moment, unless pinned or stamped before.</param>
/// <param name="Transport">How its partners are reached.</param>
/// <param name="Step">Where it begins: the first step, or the one it failed or was interrupted at.</param>
/// <param name="Attempt">The try it begins with.</param>
/// <param name="IsRestart">It was running when the process ended.</param>
/// <param name="IsAnnounced">The try before was written down before its partner was called, and how it ended was not.</param>
/// <param name="IsResolved">A person said that the effect of the step exists.</param>
/// <param name="IsServed">All its steps are done; it has only to be ended.</param>
/// <param name="IsResumed">It does not begin at the beginning: its partner may have been asked for the step before.</param>
internal readonly record struct OrderStart(
    OrderId Order, ExecutionMode Mode, KitchenTransport Transport, StepName Step, int Attempt, bool IsRestart,
    bool IsAnnounced = false, bool IsResolved = false, bool IsServed = false, bool IsResumed = false);
