using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.State;

/// <summary>
/// Counts the late orders on the board; for one caller at a time. A chunk is read again only when it changed, or while some of
/// its orders become late: a million orders that wait cost two look-ups a chunk.
/// </summary>
internal sealed class LateCounter(OrderTable orders, OrdersOptions options)
{
    private readonly long _lateAfterMs = options.LateAfterSeconds * 1000L;
    private readonly OrderState[] _entries = new OrderState[OrderTable.ChunkSize];
    private readonly Dictionary<int, Seen> _seen = [];
    private long _first;

    /// <summary>Number of chunks read since the start, for tests.</summary>
    public long ChunksRead { get; private set; }

    /// <summary>The late orders on the board.</summary>
    /// <param name="now">The current time, in Unix milliseconds.</param>
    public long Count(long now)
    {
        var first = orders.ClearedThrough + 1;
        if (_first != first)
        {
            _seen.Clear();
            _first = first;
        }

        var (late, last) = (0L, orders.Unfinished == 0 ? 0 : orders.Count);
        for (var chunk = OrderTable.ChunkOf(first); first <= last && chunk <= OrderTable.ChunkOf(last); chunk++)
        {
            late += Count(chunk, now);
        }

        return late;
    }

    private long Count(int chunk, long now)
    {
        if (_seen.TryGetValue(chunk, out var seen) && seen.Version == orders.VersionOf(chunk))
        {
            return now - seen.Youngest > _lateAfterMs ? seen.Unfinished
                : now - seen.Oldest <= _lateAfterMs ? 0
                : Read(chunk, now);
        }

        // Orders are accepted in the order of their numbers, and a retry is later still.
        var oldest = Math.Max(_first, ((long)chunk * OrderTable.ChunkSize) + 1);
        return orders.TryGet(new OrderId(oldest), out var entry) && now - entry.AcceptedAt <= _lateAfterMs ? 0 : Read(chunk, now);
    }

    private long Read(int chunk, long now)
    {
        ChunksRead++;
        var count = orders.CopyChunk(chunk, _entries, out var version);
        var (late, unfinished, oldest, youngest) = (0L, 0L, long.MaxValue, long.MinValue);
        for (var place = (int)Math.Max(0, _first - 1 - ((long)chunk * OrderTable.ChunkSize)); place < count; place++)
        {
            ref readonly var entry = ref _entries[place];
            if (entry.UnfinishedSince is { } since)
            {
                unfinished++;
                late += now - since > _lateAfterMs ? 1 : 0;
                (oldest, youngest) = (Math.Min(oldest, since), Math.Max(youngest, since));
            }
        }

        _seen[chunk] = new Seen(version, unfinished, oldest, youngest);
        return late;
    }

    /// <summary>What a chunk held when it was read: its unfinished orders, and since when the first and the last of them are.</summary>
    private readonly record struct Seen(long Version, long Unfinished, long Oldest, long Youngest);
}
