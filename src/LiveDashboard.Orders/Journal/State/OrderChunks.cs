namespace LiveDashboard.Orders.Journal.State;

/// <summary>The states of orders in chunks, each with a version that grows with its changes; the oldest chunks can be given back.</summary>
internal sealed class OrderChunks
{
    /// <summary>Orders of one chunk.</summary>
    public const int Size = 1 << Bits;

    /// <summary>The version of a chunk that is given back.</summary>
    public const long Gone = -1;

    private const int Bits = 12;

    private readonly List<Chunk> _chunks = [];
    private long _dropped;

    /// <summary>The chunk an order is in, counted from 0.</summary>
    public static int Of(long number) => (int)((number - 1) >> Bits);

    /// <summary>Grows with every change of one of the chunk's orders; <see cref="Gone"/> when it is given back.</summary>
    public long VersionOf(int chunk) => chunk < _dropped ? Gone : ChunkAt(chunk).Version;

    /// <summary>An order's state, to be read.</summary>
    public ref readonly OrderState At(long number) => ref ChunkAt(Of(number)).States[Place(number)];

    /// <summary>An order's state, to be changed.</summary>
    public ref OrderState Changed(long number)
    {
        var chunk = ChunkAt(Of(number));
        chunk.Version++;
        return ref chunk.States[Place(number)];
    }

    /// <summary>The states from an order on to the end of its chunk.</summary>
    public ReadOnlySpan<OrderState> From(long number) => ChunkAt(Of(number)).States.AsSpan(Place(number));

    /// <summary>Makes room for the order after so many.</summary>
    public void Grow(long count)
    {
        if ((count & (Size - 1)) == 0)
        {
            _chunks.Add(new Chunk());
        }
    }

    /// <summary>Passes over the numbers after <paramref name="count"/>; a long stretch of them takes no memory of its own.</summary>
    /// <returns>How many numbers there are then.</returns>
    public long Skip(long count, long through)
    {
        while (count < through)
        {
            if ((count & (Size - 1)) == 0)
            {
                _chunks.Add(through - count >= Size ? Chunk.Missing : new Chunk());
            }

            count = Math.Min(through, (count | (Size - 1)) + 1);
        }

        return count;
    }

    /// <summary>Begins, empty, behind so many orders that are no longer kept.</summary>
    public void BeginAfter(long count)
    {
        _dropped = count >> Bits;
        if ((count & (Size - 1)) != 0)
        {
            _chunks.Add(new Chunk());
        }
    }

    /// <summary>Gives back the chunks before the one that an order is in.</summary>
    public void DropBefore(long first)
    {
        var dropped = (first - 1) >> Bits;
        _chunks.RemoveRange(0, (int)(dropped - _dropped));
        _dropped = dropped;
        if (_chunks.Count > 0)
        {
            _chunks[0].Version++;
        }
    }

    private static int Place(long number) => (int)((number - 1) & (Size - 1));

    private Chunk ChunkAt(int chunk) => _chunks[(int)(chunk - _dropped)];

    private sealed class Chunk
    {
        /// <summary>Stands for every stretch of numbers that no order has; nothing is ever written to it.</summary>
        public static Chunk Missing { get; } = new();

        public OrderState[] States { get; } = new OrderState[Size];

        public long Version { get; set; }
    }
}
