using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>
/// The orders that wait for a worker, first come first served, as ranges: a million waiting orders are one entry. Only so many
/// may be in flight at once: over HTTP as sockets allow, simulated ones as memory does. Each kind stands in a line of its own.
/// </summary>
internal sealed class OrderQueue(OrderTable orders, InFlight inFlight, MemoryBudget memory)
{
    private readonly Lock _lock = new();
    private readonly SegmentList _http = new();
    private readonly SegmentList _simulated = new();
    private volatile bool _isHeldBack;

    /// <summary>Puts orders at the end of their line.</summary>
    public void Add(QueueSegment segment)
    {
        lock (_lock)
        {
            (segment.Transport == KitchenTransport.Http ? _http : _simulated).Add(segment);
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
            if (controls.Paused || Choose() is not { } line)
            {
                return 0;
            }

            var segment = line.First;
            var mode = segment.Mode ?? controls.Mode;
            var count = mode == ExecutionMode.Blocking ? 1 : Math.Min(target.Length, segment.Count);
            // Nobody else adds to those in flight.
            count = Math.Min(count, memory.Most(segment.Transport) - inFlight[segment.Transport]);
            inFlight.Begin(segment.Transport, count);
            for (var index = 0; index < count; index++)
            {
                target[index] = Start(segment, segment.First.Plus(index), mode);
            }

            line.Shrink(count);
            return count;
        }
    }

    /// <summary>Notes the end of an order in flight; true when another may wait for its place. No lock: every order ends here.</summary>
    public bool Release(KitchenTransport transport)
    {
        inFlight.End(transport);
        return _isHeldBack;
    }

    /// <summary>Takes out those of <paramref name="count"/> orders that still wait, and returns them as ranges.</summary>
    public List<(OrderId First, int Count)> Remove(OrderId first, int count)
    {
        var removed = new List<(OrderId, int)>();
        lock (_lock)
        {
            _http.Remove(first, count, removed);
            _simulated.Remove(first, count, removed);
        }

        return removed;
    }

    private OrderStart Start(in QueueSegment segment, OrderId order, ExecutionMode mode)
    {
        if (!segment.IsResumed || !orders.TryGet(order, out var entry))
        {
            return new OrderStart(order, mode, segment.Transport, StepName.Payment, 1, false);
        }

        var isRestart = entry.Status == OrderStatus.Running;
        return new OrderStart(
            order, mode, segment.Transport, entry.Step, entry.Attempt + 1, isRestart, isRestart && entry.IsAnnounced, entry.IsResolved, entry.IsServed,
            IsResumed: true);
    }

    // The line whose first order was accepted earlier, of those that have an order and a place for it.
    private SegmentList? Choose()
    {
        // Told before it is looked at once more: an order that ends after that look wakes a worker. And told until nobody waits
        // any more: the one who finds a place in blocking is held, and others are needed for the next.
        _isHeldBack = (!_http.IsEmpty && (_isHeldBack || !HasPlace(KitchenTransport.Http))) ||
            (!_simulated.IsEmpty && (_isHeldBack || !HasPlace(KitchenTransport.Simulated)));
        Interlocked.MemoryBarrier();
        var hasHttp = !_http.IsEmpty && HasPlace(KitchenTransport.Http);
        var hasSimulated = !_simulated.IsEmpty && HasPlace(KitchenTransport.Simulated);
        return hasHttp && (!hasSimulated || _http.First.First < _simulated.First.First) ? _http
            : hasSimulated ? _simulated
            : null;
    }

    private bool HasPlace(KitchenTransport transport) => inFlight[transport] < memory.Most(transport);
}
