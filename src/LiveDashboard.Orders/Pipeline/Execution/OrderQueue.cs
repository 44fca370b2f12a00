using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>
/// The orders that wait for a worker, first come first served, as ranges: a million waiting orders are one entry. Orders
/// over HTTP stand in a line of their own, because only so many may be in flight at once.
/// </summary>
internal sealed class OrderQueue(OrderTable orders, OrdersOptions options)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<QueueSegment> _http = new();
    private readonly LinkedList<QueueSegment> _simulated = new();
    private int _inFlightHttp;

    /// <summary>Puts orders at the end of their line.</summary>
    public void Add(QueueSegment segment)
    {
        lock (_lock)
        {
            var line = Line(segment.Transport);
            if (line.Last is { } last && last.Value.TryJoin(segment, out var joined))
            {
                last.Value = joined;
            }
            else
            {
                line.AddLast(segment);
            }
        }
    }

    /// <summary>Whether a worker would find something to start.</summary>
    public bool HasWork(bool paused)
    {
        lock (_lock)
        {
            return !paused && Choose() is not null;
        }
    }

    /// <summary>
    /// Takes the next orders: one in blocking, since it will hold the worker; up to <paramref name="target"/>'s length in
    /// async. Their mode is decided here, under the lock, from the toggle of this moment.
    /// </summary>
    public int Take(Controls controls, Span<OrderStart> target)
    {
        lock (_lock)
        {
            if (controls.Paused || Choose() is not { } node)
            {
                return 0;
            }

            var segment = node.Value;
            var mode = segment.Mode ?? controls.Mode;
            var count = mode == ExecutionMode.Blocking ? 1 : Math.Min(target.Length, segment.Count);
            if (segment.Transport == KitchenTransport.Http)
            {
                count = Math.Min(count, options.MaxInFlightHttp - _inFlightHttp);
                _inFlightHttp += count;
            }

            for (var index = 0; index < count; index++)
            {
                target[index] = Start(segment, segment.First.Plus(index), mode);
            }

            Shrink(node, count);
            return count;
        }
    }

    /// <summary>Notes the end of an order in flight.</summary>
    public void Release(KitchenTransport transport)
    {
        if (transport == KitchenTransport.Http)
        {
            lock (_lock)
            {
                _inFlightHttp--;
            }
        }
    }

    /// <summary>Takes out those of <paramref name="count"/> orders that still wait, and returns them as ranges.</summary>
    public List<(OrderId First, int Count)> Remove(OrderId first, int count)
    {
        var removed = new List<(OrderId, int)>();
        lock (_lock)
        {
            Remove(_http, first, count, removed);
            Remove(_simulated, first, count, removed);
        }

        return removed;
    }

    private static void Remove(LinkedList<QueueSegment> line, OrderId first, int count, List<(OrderId, int)> removed)
    {
        for (var node = line.First; node is not null;)
        {
            var next = node.Next;
            var segment = node.Value;
            var from = Math.Max(segment.First.Value, first.Value);
            var to = Math.Min(segment.First.Value + segment.Count, first.Value + count);
            if (from < to)
            {
                removed.Add((new OrderId(from), (int)(to - from)));
                if (segment.First.Value < from)
                {
                    line.AddBefore(node, segment with { Count = (int)(from - segment.First.Value) });
                }

                if (to < segment.First.Value + segment.Count)
                {
                    line.AddAfter(node, segment with { First = new OrderId(to), Count = (int)(segment.First.Value + segment.Count - to) });
                }

                line.Remove(node);
            }

            node = next;
        }
    }

    private OrderStart Start(in QueueSegment segment, OrderId order, ExecutionMode mode)
    {
        if (!segment.IsResumed || !orders.TryGet(order, out var entry))
        {
            return new OrderStart(order, mode, segment.Transport, StepName.Payment, 1, false);
        }

        var isRestart = entry.Status == OrderStatus.Running;
        return new OrderStart(
            order, mode, segment.Transport, entry.Step, entry.Attempt + 1, isRestart, isRestart && entry.IsAnnounced, entry.IsResolved, entry.IsServed);
    }

    private LinkedListNode<QueueSegment>? Choose()
    {
        var http = _inFlightHttp < options.MaxInFlightHttp ? _http.First : null;
        var simulated = _simulated.First;
        return http is null ? simulated
            : simulated is null || http.Value.First < simulated.Value.First ? http
            : simulated;
    }

    private static void Shrink(LinkedListNode<QueueSegment> node, int count)
    {
        if (node.Value.Count == count)
        {
            node.List?.Remove(node);
        }
        else
        {
            node.Value = node.Value with { First = node.Value.First.Plus(count), Count = node.Value.Count - count };
        }
    }

    private LinkedList<QueueSegment> Line(KitchenTransport transport) => transport == KitchenTransport.Http ? _http : _simulated;
}
