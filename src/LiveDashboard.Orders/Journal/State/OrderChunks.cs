namespace LiveDashboard.Orders.Journal.State;

/// <summary>The states of orders in chunks, each with a version incremented by changes; the oldest chunks can be released.</summary>
internal sealed class OrderChunks
{
    /// <summary>Orders per chunk.</summary>
    public const int Size = 1 << Bits;

    /// <summary>The version of a released chunk.</summary>
    public const long Gone = -1;

    private const int Bits = 12;

    private readonly List<Chunk> _chunks = [];
    private long _dropped;

    /// <summary>The chunk an order is in, counted from 0.</summary>
    public static int Of(long number) => (int)((number - 1) >> Bits);

    /// <summary>Incremented by every change of one of the chunk's orders; <see cref="Gone"/> when released.</summary>
    public long VersionOf(int chunk) => chunk < _dropped ? Gone : ChunkAt(chunk).Version;

    /// <summary>An order's state, for reading.</summary>
    public ref readonly OrderState At(long number) => ref ChunkAt(Of(number)).States[Place(number)];

    /// <summary>An order's state, for writing.</summary>
    public ref OrderState Changed(long number)
    {
        var chunk = ChunkAt(Of(number));
        chunk.Version++;
        return ref chunk.States[Place(number)];
    }

    /// <summary>The states from an order on to the end of its chunk.</summary>
    public ReadOnlySpan<OrderState> From(long number) => ChunkAt(Of(number)).States.AsSpan(Place(number));

    /// <summary>Makes room for the order after <paramref name="count"/>.</summary>
    public void Grow(long count)
    {
        if ((count & (Size - 1)) == 0)
        {
            _chunks.Add(new Chunk());
        }
    }

    /// <summary>Skips the numbers after <paramref name="count"/>; a long gap takes no memory.</summary>
    /// <returns>The number of numbers after that.</returns>
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

    /// <summary>Begins, empty, after <paramref name="count"/> orders that are no longer retained.</summary>
    public void BeginAfter(long count)
    {
        _dropped = count >> Bits;
        if ((count & (Size - 1)) != 0)
        {
            _chunks.Add(new Chunk());
        }
    }

    /// <summary>Releases the chunks before the one that an order is in.</summary>
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
        /// <summary>Shared by all gaps in the numbers; never written to.</summary>
        public static Chunk Missing { get; } = new();

        public OrderState[] States { get; } = new OrderState[Size];

        public long Version { get; set; }
    }
}
