using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>Where every order of the board's scope is: one byte an order, and how many there are of each.</summary>
internal sealed class StageCounts
{
    private const int ChunkBits = 16;
    private const int ChunkMask = StageChunk.Size - 1;

    private readonly long[] _counts = new long[OrderStages.Count];
    private readonly List<StageChunk> _chunks = [];
    private long _length;
    private long _missing;

    /// <summary>How many orders are at a stage.</summary>
    public long this[OrderStage stage] => _counts[(int)stage];

    /// <summary>The number of the scope's first order.</summary>
    public long First { get; private set; } = 1;

    /// <summary>Places in the scope, one for each order number.</summary>
    public long Length => _length;

    /// <summary>Whether moves are noted for <see cref="TakeChanged"/>; nobody pays for it while nobody looks.</summary>
    public bool NotesChanges { get; set; }

    /// <summary>Adds orders that wait.</summary>
    public void Accept(long count)
    {
        // The cell the last order is in may show something else once others join it.
        Note(_length - 1);
        _length += count;
        while ((long)_chunks.Count << ChunkBits < _length)
        {
            _chunks.Add(new StageChunk());
        }

        _counts[0] += count;
    }

    /// <summary>Passes over numbers that no order has: they have a place, and are not counted.</summary>
    public void Skip(long count)
    {
        var first = _length;
        Accept(count);
        _counts[0] -= count;
        _missing += count;
        for (var place = first; place < _length; place++)
        {
            _chunks[(int)(place >> ChunkBits)].Stages[place & ChunkMask] = (byte)OrderStage.Cancelled;
        }
    }

    /// <summary>Moves an order; one that left the board with a clear is passed over.</summary>
    public bool Move(OrderId order, OrderStage stage)
    {
        var place = order.Number - First;
        if (place < 0 || place >= _length)
        {
            return false;
        }

        ref var state = ref _chunks[(int)(place >> ChunkBits)].Stages[place & ChunkMask];
        _counts[state]--;
        _counts[(int)stage]++;
        state = (byte)stage;
        Note(place);
        return true;
    }

    /// <summary>Whether the order is in the board's scope.</summary>
    public bool Contains(OrderId order) => order.Number >= First && order.Number < First + _length;

    /// <summary>The stages of orders from a place in the scope on: at least one, and as many of those asked for as lie together.</summary>
    public ReadOnlySpan<byte> From(long place, long count)
    {
        var within = (int)(place & ChunkMask);
        return _chunks[(int)(place >> ChunkBits)].Stages.AsSpan(within, (int)Math.Min(count, StageChunk.Size - within));
    }

    /// <summary>Adds the places that changed since they were last taken, rising.</summary>
    public void TakeChanged(List<long> places)
    {
        for (var chunk = 0; chunk < _chunks.Count; chunk++)
        {
            _chunks[chunk].TakeChanged((long)chunk << ChunkBits, places);
        }
    }

    /// <summary>The oldest order at a stage; null when none is there.</summary>
    public OrderId? Oldest(OrderStage stage)
    {
        for (var chunk = 0; _counts[(int)stage] > 0 && chunk < _chunks.Count; chunk++)
        {
            if (_chunks[chunk].Stages.AsSpan().IndexOf((byte)stage) is >= 0 and var place)
            {
                return new OrderId(First + ((long)chunk << ChunkBits) + place);
            }
        }

        return null;
    }

    /// <summary>Begins a new scope after an order.</summary>
    public void Clear(OrderId last)
    {
        First = last.Number + 1;
        _length = 0;
        _missing = 0;
        _chunks.Clear();
        Array.Clear(_counts);
    }

    /// <summary>The counts as the screens show them.</summary>
    public BoardCounts ToCounts() =>
        new(_length - _missing, _counts[0], _counts[1], _counts[2], _counts[3], _counts[4], _counts[5], _counts[6], _counts[7]);

    private void Note(long place)
    {
        if (NotesChanges && place >= 0)
        {
            _chunks[(int)(place >> ChunkBits)].Note((int)(place & ChunkMask));
        }
    }
}
