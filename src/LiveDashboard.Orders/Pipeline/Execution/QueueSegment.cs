using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Consecutive orders that wait for a worker and are alike in everything that matters to the queue.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">Number of consecutive orders, the first included.</param>
/// <param name="Transport">How their partners are reached.</param>
/// <param name="Mode">The mode they are pinned to, or had before a restart; null to follow the toggle.</param>
/// <param name="IsResumed">Whether they resume at the step recorded in the order table.</param>
internal readonly record struct QueueSegment(OrderId First, int Count, KitchenTransport Transport, ExecutionMode? Mode, bool IsResumed)
{
    /// <summary>Joins both segments if the other follows this one and is alike.</summary>
    public bool TryJoin(in QueueSegment next, out QueueSegment joined)
    {
        joined = this with { Count = Count + next.Count };
        return First.Value + Count == next.First.Value && Transport == next.Transport && Mode == next.Mode && IsResumed == next.IsResumed;
    }
}
