using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal;

/// <summary>The committed state of every order, 32 bytes each, written by the journal's thread alone and read by anyone.</summary>
public sealed class OrderTable
{
    /// <summary>Orders of one chunk.</summary>
    internal const int ChunkSize = 1 << ChunkBits;

    private const int ChunkBits = 12;

    private readonly Lock _lock = new();
    private readonly List<Chunk> _chunks = [];
    private long _count;
    private long _unfinished;
    private long _unfinishedHttp;

    /// <summary>How many orders were ever accepted; their numbers are 1 to this.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Accepted and not ended.</summary>
    public long Unfinished => Volatile.Read(ref _unfinished);

    /// <summary>Of the unfinished: those that go to partners over HTTP.</summary>
    public long UnfinishedHttp => Volatile.Read(ref _unfinishedHttp);

    /// <summary>The order's state, or false when there is no such order.</summary>
    public bool TryGet(OrderId order, out OrderEntry entry)
    {
        lock (_lock)
        {
            if (order.Partition != 0 || order.Number < 1 || order.Number > _count)
            {
                entry = default;
                return false;
            }

            entry = At(order.Number);
            return true;
        }
    }

    /// <summary>Copies the states of up to <paramref name="target"/>'s length of orders from <paramref name="first"/> on; returns how many.</summary>
    public int Copy(OrderId first, Span<OrderEntry> target)
    {
        lock (_lock)
        {
            var count = (int)Math.Clamp(_count - first.Number + 1, 0, target.Length);
            for (var copied = 0; copied < count;)
            {
                var index = first.Number - 1 + copied;
                var chunk = _chunks[(int)(index >> ChunkBits)].Entries.AsSpan((int)(index & (ChunkSize - 1)));
                var part = Math.Min(chunk.Length, count - copied);
                chunk[..part].CopyTo(target[copied..]);
                copied += part;
            }

            return count;
        }
    }

    /// <summary>The chunk an order is in.</summary>
    internal static int ChunkOf(long number) => (int)((number - 1) >> ChunkBits);

    /// <summary>Grows with every change of one of the chunk's orders.</summary>
    internal long VersionOf(int chunk)
    {
        lock (_lock)
        {
            return _chunks[chunk].Version;
        }
    }

    /// <summary>Copies a chunk; returns how many of its orders exist.</summary>
    /// <param name="chunk">Counted from 0.</param>
    /// <param name="target">At least <see cref="ChunkSize"/> long.</param>
    /// <param name="version">The version of what was copied.</param>
    internal int CopyChunk(int chunk, Span<OrderEntry> target, out long version)
    {
        lock (_lock)
        {
            version = _chunks[chunk].Version;
            _chunks[chunk].Entries.CopyTo(target);
            return (int)Math.Min(ChunkSize, _count - ((long)chunk << ChunkBits));
        }
    }

    /// <summary>Takes in committed facts, in order.</summary>
    /// <exception cref="InvalidOperationException">A fact is an illegal move: a bug, not a caller's mistake.</exception>
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
            case FactType.OrderAccepted:
                Accept(fact, 1);
                break;
            case FactType.BurstAccepted:
                Accept(fact, fact.Count);
                break;
            case FactType.CancelRequested:
                for (var number = fact.Order.Number; number < fact.Order.Number + fact.Count; number++)
                {
                    Changed(number).RequestCancel();
                }

                break;
            case FactType.ControlsChanged or FactType.BoardCleared:
                break;
            default:
                ref var entry = ref Changed(fact.Order.Number);
                var wasFinal = entry.Status.IsFinal();
                entry.Apply(fact);
                CountMove(entry, wasFinal);
                break;
        }
    }

    private void Accept(in Fact fact, int count)
    {
        for (var index = 0; index < count; index++)
        {
            if ((_count & (ChunkSize - 1)) == 0)
            {
                _chunks.Add(new Chunk());
            }

            _count++;
            Changed(_count).Accept(fact);
        }

        _unfinished += count;
        _unfinishedHttp += fact.Transport == KitchenTransport.Http ? count : 0;
    }

    private void CountMove(in OrderEntry entry, bool wasFinal)
    {
        var change = (wasFinal ? 1 : 0) - (entry.Status.IsFinal() ? 1 : 0);
        _unfinished += change;
        _unfinishedHttp += entry.Transport == KitchenTransport.Http ? change : 0;
    }

    private ref OrderEntry At(long number) => ref _chunks[ChunkOf(number)].Entries[(int)((number - 1) & (ChunkSize - 1))];

    private ref OrderEntry Changed(long number)
    {
        var chunk = _chunks[ChunkOf(number)];
        chunk.Version++;
        return ref chunk.Entries[(int)((number - 1) & (ChunkSize - 1))];
    }

    private sealed class Chunk
    {
        public OrderEntry[] Entries { get; } = new OrderEntry[ChunkSize];

        public long Version { get; set; }
    }
}
