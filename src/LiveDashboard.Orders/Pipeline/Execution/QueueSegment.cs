using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Orders in a row that wait for a worker and are alike in everything the queue needs to know.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many follow each other without a gap, itself included.</param>
/// <param name="Transport">How their partners are reached.</param>
/// <param name="Mode">The mode they are pinned to, or were stamped with before a restart; null to follow the toggle.</param>
/// <param name="IsResumed">They do not begin at the beginning: the order table says where.</param>
internal readonly record struct QueueSegment(OrderId First, int Count, KitchenTransport Transport, ExecutionMode? Mode, bool IsResumed)
{
    /// <summary>One segment for both, when the other follows this one and is alike.</summary>
    public bool TryJoin(in QueueSegment next, out QueueSegment joined)
    {
        joined = this with { Count = Count + next.Count };
        return First.Value + Count == next.First.Value && Transport == next.Transport && Mode == next.Mode && IsResumed == next.IsResumed;
    }
}
