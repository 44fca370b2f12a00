using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.State;

/// <summary>The committed state of every order, 32 bytes each, written by the journal's thread alone and read by anyone.</summary>
internal sealed class OrderTable
{
    /// <summary>Orders per chunk.</summary>
    internal const int ChunkSize = OrderChunks.Size;

    private readonly Lock _lock = new();
    private readonly OrderChunks _chunks = new();
    private long _first = 1;
    private long _count;
    private long _clearedThrough;
    private long _reopened;
    private long _unfinished;
    private long _unfinishedHttp;

    /// <summary>The number of the newest order. Those retained are <see cref="First"/> to this.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The number of the oldest retained order; one more than <see cref="Count"/> when there is none.</summary>
    public long First => Volatile.Read(ref _first);

    /// <summary>The last order cleared from the board or no longer retained; 0 when there is none.</summary>
    public long ClearedThrough => Volatile.Read(ref _clearedThrough);

    /// <summary>How many times an ended order was retried.</summary>
    public long Reopened => Volatile.Read(ref _reopened);

    /// <summary>Orders accepted and not ended.</summary>
    public long Unfinished => Volatile.Read(ref _unfinished);

    /// <summary>Unfinished orders whose partners are reached over HTTP.</summary>
    public long UnfinishedHttp => Volatile.Read(ref _unfinishedHttp);

    /// <summary>Count of numbers that were skipped and have no order.</summary>
    public long Missing { get; private set; }

    /// <summary>The order's state; false if the order does not exist.</summary>
    public bool TryGet(OrderId order, out OrderState entry)
    {
        lock (_lock)
        {
            if (order.Partition != 0 || order.Number < _first || order.Number > _count)
            {
                entry = default;
                return false;
            }

            entry = _chunks.At(order.Number);
            return entry.Exists;
        }
    }

    /// <summary>When the order came to a step or to its latest try there, in Unix milliseconds; 0 if it is not at that step,
    /// <see cref="long.MaxValue"/> while it pauses before the next try.</summary>
    public long CameTo(OrderId order, StepName step) =>
        !TryGet(order, out var state) || state.Status != OrderStatus.Running || state.Step != step ? 0
        : state.IsPaused ? long.MaxValue
        : state.StepStartedAt;

    /// <summary>Copies the states of up to <paramref name="target"/>'s length of orders from <paramref name="first"/> on; returns how
    /// many. An order no longer retained is copied as nonexistent.</summary>
    public int Copy(OrderId first, Span<OrderState> target)
    {
        lock (_lock)
        {
            var count = (int)Math.Clamp(_count - first.Number + 1, 0, target.Length);
            var gone = (int)Math.Clamp(_first - first.Number, 0, count);
            target[..gone].Clear();
            for (var copied = gone; copied < count;)
            {
                var chunk = _chunks.From(first.Number + copied);
                var part = Math.Min(chunk.Length, count - copied);
                chunk[..part].CopyTo(target[copied..]);
                copied += part;
            }

            return count;
        }
    }

    /// <summary>The chunk an order is in.</summary>
    internal static int ChunkOf(long number) => OrderChunks.Of(number);

    /// <summary>Incremented by every change of one of the chunk's orders; -1 when none of them is retained.</summary>
    internal long VersionOf(int chunk)
    {
        lock (_lock)
        {
            return _chunks.VersionOf(chunk);
        }
    }

    /// <summary>Copies a chunk; returns how many orders it holds. Orders no longer retained are copied as nonexistent.</summary>
    /// <param name="chunk">Counted from 0.</param>
    /// <param name="target">At least <see cref="ChunkSize"/> long.</param>
    /// <param name="version">The version of what was copied.</param>
    internal int CopyChunk(int chunk, Span<OrderState> target, out long version)
    {
        lock (_lock)
        {
            version = _chunks.VersionOf(chunk);
            if (version == OrderChunks.Gone)
            {
                return 0;
            }

            var before = (long)chunk * ChunkSize;
            _chunks.From(before + 1).CopyTo(target);
            target[..(int)Math.Clamp(_first - 1 - before, 0, ChunkSize)].Clear();
            return (int)Math.Min(ChunkSize, _count - before);
        }
    }

    /// <summary>Skips the unassigned numbers up to <paramref name="last"/>.</summary>
    internal void SkipThrough(OrderId last)
    {
        lock (_lock)
        {
            Skip(last.Number);
        }
    }

    /// <summary>Begins an empty table after orders that are no longer retained.</summary>
    internal void BeginAfter(OrderId last)
    {
        lock (_lock)
        {
            _count = last.Number;
            _first = _count + 1;
            _clearedThrough = _count;
            _chunks.BeginAfter(_count);
        }
    }

    /// <summary>Removes the orders up to <paramref name="last"/>, all of them ended, and releases their memory.</summary>
    internal void TrimThrough(OrderId last)
    {
        lock (_lock)
        {
            _first = Math.Max(_first, last.Number + 1);
            _clearedThrough = Math.Max(_clearedThrough, last.Number);
            _chunks.DropBefore(_first);
        }
    }

    /// <summary>Applies committed facts, in order; those about orders no longer retained are ignored.</summary>
    /// <exception cref="InvalidOperationException">A transition is illegal: a bug, not a caller's mistake.</exception>
    internal void Apply(ReadOnlySpan<Fact> facts)
    {
        lock (_lock)
        {
            foreach (ref readonly var fact in facts)
            {
                Apply(fact);
            }
        }
    }

    private void Apply(in Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.OrderAccepted when fact.Order.Number >= _first:
                Accept(fact, 1);
                break;
            case FactType.BurstAccepted when fact.Order.Number >= _first:
                Accept(fact, fact.Count);
                break;
            case FactType.CancelRequested:
                for (var number = Math.Max(_first, fact.Order.Number); number < fact.Order.Number + fact.Count; number++)
                {
                    _chunks.Changed(number).RequestCancel();
                }

                break;
            case FactType.BoardCleared:
                _clearedThrough = Math.Max(_clearedThrough, fact.Order.Number);
                break;
            case FactType.ControlsChanged:
                break;
            case var _ when fact.Order.Number < _first:
                break;
            default:
                _reopened += fact.Type == FactType.OrderRetried ? 1 : 0;
                ref var entry = ref _chunks.Changed(fact.Order.Number);
                var wasFinal = entry.Status.IsFinal();
                entry.Apply(fact);
                CountMove(entry, wasFinal);
                break;
        }
    }

    // Numbers assigned by another history and skipped by this one; a long gap takes no memory.
    private void Skip(long through)
    {
        Missing += Math.Max(0, through - _count);
        _count = Math.Max(_count, _chunks.Skip(_count, through));
    }

    private void Accept(in Fact fact, int count)
    {
        Skip(fact.Order.Number - 1);
        for (var index = 0; index < count; index++)
        {
            _chunks.Grow(_count);
            _count++;
            _chunks.Changed(_count).Accept(fact);
        }

        _unfinished += count;
        _unfinishedHttp += fact.Transport == KitchenTransport.Http ? count : 0;
    }

    private void CountMove(in OrderState entry, bool wasFinal)
    {
        var change = (wasFinal ? 1 : 0) - (entry.Status.IsFinal() ? 1 : 0);
        _unfinished += change;
        _unfinishedHttp += entry.Transport == KitchenTransport.Http ? change : 0;
    }
}
