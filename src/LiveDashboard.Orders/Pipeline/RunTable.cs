using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>Finds the run of an order in flight: 8 bytes an order, released a chunk at a time.</summary>
internal sealed class RunTable
{
    private const int ChunkBits = 12;

    private readonly Lock _lock = new();
    private Chunk?[] _chunks = new Chunk?[64];

    public void Add(OrderRun run)
    {
        lock (_lock)
        {
            var place = (int)((run.Order.Number - 1) >> ChunkBits);
            if (place >= _chunks.Length)
            {
                Array.Resize(ref _chunks, Math.Max(_chunks.Length * 2, place + 1));
            }

            var chunk = _chunks[place] ??= new Chunk();
            chunk.Runs[Slot(run.Order)] = run;
            chunk.Count++;
        }
    }

    public void Remove(OrderRun run)
    {
        lock (_lock)
        {
            var place = (int)((run.Order.Number - 1) >> ChunkBits);
            if (_chunks[place] is { } chunk)
            {
                chunk.Runs[Slot(run.Order)] = null;
                if (--chunk.Count == 0)
                {
                    _chunks[place] = null;
                }
            }
        }
    }

    public OrderRun? Find(OrderId order)
    {
        lock (_lock)
        {
            var place = (order.Number - 1) >> ChunkBits;
            return place < _chunks.Length ? _chunks[place]?.Runs[Slot(order)] : null;
        }
    }

    private static int Slot(OrderId order) => (int)((order.Number - 1) & ((1 << ChunkBits) - 1));

    private sealed class Chunk
    {
        public OrderRun?[] Runs { get; } = new OrderRun?[1 << ChunkBits];

        public int Count { get; set; }
    }
}
