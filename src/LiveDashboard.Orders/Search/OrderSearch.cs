using System.Globalization;
using System.Runtime.CompilerServices;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search;

/// <summary>Searches all orders.</summary>
internal sealed class OrderSearch
{
    private const int PartSize = 500;

    private readonly SearchThread _thread;
    private readonly OrderScan _scan;
    private readonly NameIndex _names;
    private readonly OrderReader _reader;
    private readonly OrderJournal _journal;
    private readonly EngineClock _clock;
    private readonly long _lateAfterMs;

    public OrderSearch(
        SearchThread thread, OrderScan scan, NameIndex names, OrderReader reader, OrderJournal journal, EngineClock clock, OrdersOptions options)
    {
        _names = names;
        _thread = thread;
        _scan = scan;
        _reader = reader;
        _journal = journal;
        _clock = clock;
        _lateAfterMs = options.LateAfterSeconds * 1000L;
    }

    /// <summary>The last fact the query covers: the head, unless it matches names and some are not indexed yet.</summary>
    public long IndexedThrough(OrderQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.AsksForNames ? _names.IndexedThrough : _journal.Sequence;
    }

    /// <summary>A page, newest first, beginning before the cursor; null when the cursor was not issued by an earlier page.</summary>
    /// <param name="query">The conditions, evaluated for each order when it is visited.</param>
    /// <param name="limit">1 to <see cref="OrderReader.MaxPage"/>.</param>
    /// <param name="cursor">Null for the first page.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="JournalException">Too many searches are queued, or the journal cannot be read.</exception>
    public async Task<SearchPage?> FindAsync(OrderQuery query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, OrderReader.MaxPage));
        var before = long.MaxValue;
        if (cursor is not null && (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before) || before < 1))
        {
            return null;
        }

        var indexedThrough = IndexedThrough(query);
        // One more than the page, to see whether another follows.
        var found = await _thread.RunAsync(
            () => Scan(query, before, cancellationToken).Take(limit + 1).ToList(), cancellationToken).ConfigureAwait(false);
        var hasMore = found.Count > limit;
        if (hasMore)
        {
            found.RemoveAt(limit);
        }

        var items = await _reader.SummariesAsync(found, cancellationToken).ConfigureAwait(false);
        return new SearchPage(items, hasMore ? found[^1].Id.ToString() : null, indexedThrough);
    }

    /// <summary>The exact number of matching orders.</summary>
    /// <exception cref="JournalException">Too many searches are queued.</exception>
    public Task<long> CountAsync(OrderQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _thread.RunAsync(() => Scan(query, long.MaxValue, cancellationToken).LongCount(), cancellationToken);
    }

    /// <summary>The ids of all orders that match now, newest first; later changes do not affect the enumeration.</summary>
    /// <exception cref="JournalException">Too many searches are queued.</exception>
    public async IAsyncEnumerable<OrderId> IdsAsync(OrderQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = await _thread.RunAsync(
            () => OrderIdSet.Of(Scan(query, long.MaxValue, cancellationToken)), cancellationToken).ConfigureAwait(false);
        foreach (var id in found.NewestFirst())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }
    }

    /// <summary>All orders that match now, newest first, a few hundred at a time; each in its state when its part is read.</summary>
    /// <exception cref="JournalException">Too many searches are queued, or the journal cannot be read.</exception>
    public async IAsyncEnumerable<IReadOnlyList<OrderSummary>> PartsAsync(
        OrderQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = new List<OrderId>(PartSize);
        await foreach (var id in IdsAsync(query, cancellationToken).ConfigureAwait(false))
        {
            ids.Add(id);
            if (ids.Count == PartSize)
            {
                yield return await _reader.SummariesAsync(ids, cancellationToken).ConfigureAwait(false);
                ids.Clear();
            }
        }

        if (ids.Count > 0)
        {
            yield return await _reader.SummariesAsync(ids, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<SearchHit> Scan(OrderQuery query, long before, CancellationToken cancellationToken) =>
        _scan.Find(query, query.AsksForNames ? _names.Match(query.Names) : null, before, _clock.NowMs, _lateAfterMs, cancellationToken);
}
