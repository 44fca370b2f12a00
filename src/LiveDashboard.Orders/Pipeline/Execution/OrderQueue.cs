using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>
/// The orders waiting for a worker, first in first out, as ranges: a million waiting orders are one entry. The number in flight
/// is limited: over HTTP by sockets, simulated by memory. Each transport has its own line.
/// </summary>
internal sealed class OrderQueue(OrderTable orders, InFlight inFlight, MemoryBudget memory)
{
    private readonly Lock _lock = new();
    private readonly SegmentList _http = new();
    private readonly SegmentList _simulated = new();
    private volatile bool _isHeldBack;

    /// <summary>Adds orders to the end of their line.</summary>
    public void Add(QueueSegment segment)
    {
        lock (_lock)
        {
            (segment.Transport == KitchenTransport.Http ? _http : _simulated).Add(segment);
        }
    }

    /// <summary>Whether there is an order to start.</summary>
    public bool HasWork(bool paused)
    {
        lock (_lock)
        {
            return !paused && Choose() is not null;
        }
    }

    /// <summary>
    /// Takes the next orders: one in blocking, since it will hold the worker; up to <paramref name="target"/>'s length in
    /// async. Their mode is decided here, under the lock, from the current toggle.
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
            // Only this method, under the lock, adds to those in flight.
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

    /// <summary>Records the end of an order in flight; true when another may be waiting. Lock-free: every order ends here.</summary>
    public bool Release(KitchenTransport transport)
    {
        inFlight.End(transport);
        return _isHeldBack;
    }

    /// <summary>Removes those of <paramref name="count"/> orders that still wait, and returns them as ranges.</summary>
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

    // The line with the earlier first order, among those that have an order and a free place.
    private SegmentList? Choose()
    {
        // Set before the second check: an order that ends after that check wakes a worker. And kept set until no order waits:
        // a worker that finds a place in blocking is held, and others are needed for the next.
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
