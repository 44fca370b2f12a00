using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>The stage of every order in the board's scope, one byte each, and the count per stage.</summary>
internal sealed class StageCounts
{
    private const int ChunkBits = 16;
    private const int MostCounted = 8_192;
    private const int ChunkMask = StageChunk.Size - 1;

    private readonly long[] _counts = new long[OrderStages.Count];
    private readonly List<StageChunk> _chunks = [];
    private long _length;
    private long _missing;

    /// <summary>Number of orders at a stage.</summary>
    public long this[OrderStage stage] => _counts[(int)stage];

    /// <summary>Orders that have not ended.</summary>
    public long Unfinished => _counts[0] + _counts[1] + _counts[2] + _counts[3] + _counts[4];

    /// <summary>The number of the scope's first order.</summary>
    public long First { get; private set; } = 1;

    /// <summary>Places in the scope, one for each order number.</summary>
    public long Length => _length;

    /// <summary>Whether moves are tracked for <see cref="TakeChanged"/>; off while nobody watches, to save the cost.</summary>
    public bool NotesChanges { get; set; }

    /// <summary>Adds waiting orders.</summary>
    public void Accept(long count)
    {
        // The last order's cell may show a different stage once others join it.
        Note(_length - 1);
        _length += count;
        while ((long)_chunks.Count << ChunkBits < _length)
        {
            _chunks.Add(new StageChunk());
        }

        _counts[0] += count;
    }

    /// <summary>Skips numbers without an order: they have a place but are not counted.</summary>
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

    /// <summary>Moves an order; one cleared from the board is ignored.</summary>
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

    /// <summary>The stages from a place in the scope: at least one, and as many of those requested as are contiguous.</summary>
    public ReadOnlySpan<byte> From(long place, long count)
    {
        var within = (int)(place & ChunkMask);
        return _chunks[(int)(place >> ChunkBits)].Stages.AsSpan(within, (int)Math.Min(count, StageChunk.Size - within));
    }

    /// <summary>Appends the places that changed since the last call, in ascending order.</summary>
    public void TakeChanged(List<long> places)
    {
        for (var chunk = 0; chunk < _chunks.Count; chunk++)
        {
            _chunks[chunk].TakeChanged((long)chunk << ChunkBits, places);
        }
    }

    /// <summary>The oldest order at a stage, or null.</summary>
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

    /// <summary>Up to <paramref name="most"/> orders at a stage, ascending: all, or the first in each of as many equal parts.</summary>
    public IReadOnlyList<OrderId> Sample(OrderStage stage, int most)
    {
        var found = new List<OrderId>();
        var part = this[stage] <= most ? 1 : (_length + most - 1) / most;
        if (this[stage] is > 0 and <= MostCounted)
        {
            return SampleCounted(stage, (int)this[stage], most);
        }

        for (var place = 0L; this[stage] > 0 && place < _length;)
        {
            var stages = From(place, _length - place);
            var at = stages.IndexOf((byte)stage);
            if (at < 0)
            {
                place += stages.Length;
                continue;
            }

            place += at;
            found.Add(new OrderId(First + place));
            place = ((place / part) + 1) * part;
        }

        return found;
    }

    // Few enough to be counted: every so many-th of them, wherever they lie.
    private List<OrderId> SampleCounted(OrderStage stage, int count, int most)
    {
        var found = new List<OrderId>(Math.Min(count, most));
        var (seen, step) = (0, Math.Max(1, (count + most - 1) / most));
        for (var place = 0L; seen < count && place < _length;)
        {
            var stages = From(place, _length - place);
            var at = stages.IndexOf((byte)stage);
            place += at < 0 ? stages.Length : at + 1;
            if (at >= 0 && seen++ % step == 0)
            {
                found.Add(new OrderId(First + place - 1));
            }
        }

        return found;
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
