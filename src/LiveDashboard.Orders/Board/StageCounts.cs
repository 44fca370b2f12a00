using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>Where every order of the board's scope is: one byte an order, and how many there are of each.</summary>
internal sealed class StageCounts
{
    private const int ChunkBits = 16;

    private readonly long[] _counts = new long[8];
    private readonly List<byte[]> _chunks = [];
    private long _first = 1;
    private long _length;

    /// <summary>How many orders are at a stage: 0 waiting, 1 to 4 the steps, 5 done, 6 failed, 7 cancelled.</summary>
    public long this[int stage] => _counts[stage];

    /// <summary>Adds orders that wait.</summary>
    public void Accept(long count)
    {
        for (var left = count; left > 0;)
        {
            var room = (1 << ChunkBits) - (_length & ((1 << ChunkBits) - 1));
            if ((_length >> ChunkBits) == _chunks.Count)
            {
                _chunks.Add(new byte[1 << ChunkBits]);
            }

            var part = Math.Min(room, left);
            _length += part;
            left -= part;
        }

        _counts[0] += count;
    }

    /// <summary>Moves an order; one that left the board with a clear is passed over.</summary>
    public bool Move(OrderId order, int stage)
    {
        var place = order.Number - _first;
        if (place < 0 || place >= _length)
        {
            return false;
        }

        ref var state = ref _chunks[(int)(place >> ChunkBits)][place & ((1 << ChunkBits) - 1)];
        _counts[state]--;
        _counts[stage]++;
        state = (byte)stage;
        return true;
    }

    /// <summary>Whether the order is in the board's scope.</summary>
    public bool Contains(OrderId order) => order.Number >= _first && order.Number < _first + _length;

    /// <summary>The oldest order at a stage; null when none is there.</summary>
    public OrderId? First(int stage)
    {
        for (var chunk = 0; _counts[stage] > 0 && chunk < _chunks.Count; chunk++)
        {
            if (_chunks[chunk].AsSpan().IndexOf((byte)stage) is >= 0 and var place)
            {
                return new OrderId(_first + ((long)chunk << ChunkBits) + place);
            }
        }

        return null;
    }

    /// <summary>Begins a new scope after an order.</summary>
    public void Clear(OrderId last)
    {
        _first = last.Number + 1;
        _length = 0;
        _chunks.Clear();
        Array.Clear(_counts);
    }

    /// <summary>The counts as the screens show them.</summary>
    public BoardCounts ToCounts() =>
        new(_length, _counts[0], _counts[1], _counts[2], _counts[3], _counts[4], _counts[5], _counts[6], _counts[7]);
}
