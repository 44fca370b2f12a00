using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search;

/// <summary>
/// Scans the order table newest first, skipping chunks whose summaries exclude a match. Used on the search thread only;
/// one scan at a time.
/// </summary>
internal sealed class OrderScan(OrderTable orders, BurstIndex bursts)
{
    private readonly OrderState[] _entries = new OrderState[OrderTable.ChunkSize];
    private readonly List<ChunkSummary?> _summaries = [];
    private int _loaded;
    private int _loadedCount;

    /// <summary>Number of chunks read since the start, for tests.</summary>
    public long ChunksRead { get; private set; }

    /// <summary>The matching orders, newest first.</summary>
    /// <param name="query">The query.</param>
    /// <param name="names">The name matches, if the query has name terms.</param>
    /// <param name="before">Only orders with smaller numbers.</param>
    /// <param name="now">The current time, in Unix milliseconds.</param>
    /// <param name="lateAfterMs">Age at which an unfinished order is late, in milliseconds.</param>
    /// <param name="cancellationToken">Checked between chunks.</param>
    public IEnumerable<SearchHit> Find(
        OrderQuery query, NameMatch? names, long before, long now, long lateAfterMs, CancellationToken cancellationToken)
    {
        _loaded = -1;
        var conditions = query.Conditions;
        var moment = new OrderConditions.Moment(now, lateAfterMs, orders.ClearedThrough);
        var lowest = query.Ids.Select(term => term.Lowest).Append(conditions.IsOnBoardOnly ? moment.ClearedThrough + 1 : 1).Max();
        var highest = query.Ids.Select(term => term.Highest)
            .Append(Math.Min(before - 1, conditions.IsOffBoardOnly ? moment.ClearedThrough : orders.Count)).Min();
        foreach (var segment in Segments(query, names, highest))
        {
            for (var last = segment.Last; last >= Math.Max(segment.First, lowest);)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var chunk = OrderTable.ChunkOf(last);
                var chunkFirst = ((long)chunk * OrderTable.ChunkSize) + 1;
                var first = Math.Max(Math.Max(segment.First, lowest), chunkFirst);
                if (TryLoad(chunk, conditions, moment))
                {
                    for (var number = Math.Min(last, chunkFirst + _loadedCount - 1); number >= first; number--)
                    {
                        if (_entries[number - chunkFirst].Exists && conditions.Match(_entries[number - chunkFirst], number, moment) &&
                            query.Ids.All(term => term.Match(number)) && (names is null || names.Match(segment, number)))
                        {
                            yield return new SearchHit(new OrderId(number), _entries[number - chunkFirst]);
                        }
                    }
                }

                last = first - 1;
            }
        }
    }

    private IEnumerable<OrderSegment> Segments(OrderQuery query, NameMatch? names, long last)
    {
        if (query.Bursts.Count == 0 && names is null)
        {
            return last < orders.First ? [] : [new OrderSegment(null, orders.First, last)];
        }

        return OrderSegment.Of(bursts.ToList(), last)
            .Where(segment => query.Bursts.All(term => term.Match(segment)) && names?.MayMatch(segment) != false);
    }

    private bool TryLoad(int chunk, OrderConditions conditions, OrderConditions.Moment moment)
    {
        while (_summaries.Count <= chunk)
        {
            _summaries.Add(null);
        }

        if (_summaries[chunk] is { } known && known.Version == orders.VersionOf(chunk) && !known.MayMatch(conditions, moment))
        {
            return false;
        }

        if (_loaded != chunk)
        {
            _loadedCount = orders.CopyChunk(chunk, _entries, out var version);
            _loaded = chunk;
            ChunksRead++;
            if (_summaries[chunk]?.Version != version)
            {
                _summaries[chunk] = ChunkSummary.Of(_entries.AsSpan(0, _loadedCount), version);
            }
        }

        return _summaries[chunk]?.MayMatch(conditions, moment) == true;
    }
}
