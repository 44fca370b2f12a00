using System.Collections.Concurrent;
using System.Globalization;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal;

/// <summary>The journal's read side: one order with its attempts, pages of orders, bursts.</summary>
public sealed class OrderReader(
    ReaderThread thread, JournalThread journal, OrderTable orders, BurstIndex bursts, ThreadPeaks peaks, EngineClock clock)
{
    /// <summary>Most orders on a page.</summary>
    public const int MaxPage = 200;

    private const int NamesKept = 20_000;

    private readonly ConcurrentDictionary<long, (string Customer, string Restaurant)> _names = new();

    /// <summary>The order with every attempt, or null.</summary>
    public async Task<OrderView?> FindAsync(OrderId order, CancellationToken cancellationToken)
    {
        if (!orders.TryGet(order, out _))
        {
            return null;
        }

        var (details, timeline, entry) = await thread.ReadAsync(
            connection =>
            {
                // Looked at again here: the facts are read after it, so they are never older than the status.
                orders.TryGet(order, out var now);
                return (Details(connection, order), Timeline(connection, order, now), now);
            },
            cancellationToken).ConfigureAwait(false);
        if (details is null)
        {
            return null;
        }

        return new OrderView
        {
            Summary = Summary(order, entry, details),
            Items = details.Items,
            Attempts = timeline.Attempts,
            PartnerKey = OrderTrace.OrderKey(journal.Installation, order),
            TraceId = OrderTrace.TraceId(journal.Installation, order),
            Kitchen = Kitchen(bursts.Find(order), entry.Transport),
            Previous = Existing(order.Plus(-1)),
            Next = Existing(order.Plus(1)),
        };
    }

    /// <summary>A page, newest first, beginning before the cursor; null when the cursor is none that this reader gave.</summary>
    /// <param name="limit">1 to <see cref="MaxPage"/>.</param>
    /// <param name="cursor">Null for the first page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<OrderPage?> ListAsync(int limit, string? cursor, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, MaxPage));
        var before = orders.Count + 1;
        if (cursor is not null && (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before) || before < 1))
        {
            return null;
        }

        var indexedThrough = journal.Sequence;
        var last = Math.Min(before - 1, orders.Count);
        var first = Math.Max(orders.First, last - limit + 1);
        var entries = new OrderEntry[Math.Max(0, last - first + 1)];
        orders.Copy(new OrderId(first), entries);
        var singles = await thread.ReadAsync(connection => JournalRows.ReadOrders(connection, first, last), cancellationToken).ConfigureAwait(false);
        var items = new List<OrderSummary>(entries.Length);
        for (var index = entries.Length - 1; index >= 0; index--)
        {
            var id = new OrderId(first + index);
            if (entries[index].Exists && Details(singles, id) is { } details)
            {
                items.Add(Summary(id, entries[index], details));
            }
        }

        return new OrderPage(items, first > orders.First && items.Count > 0 ? first.ToString(CultureInfo.InvariantCulture) : null, indexedThrough);
    }

    /// <summary>The burst and how far it is, or null.</summary>
    public async Task<BurstView?> FindBurstAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (bursts.Find(id) is not { } burst)
        {
            return null;
        }

        var view = await thread.ReadAsync(_ => BurstTally.Of(burst, orders, peaks, clock.NowMs), cancellationToken).ConfigureAwait(false);
        return bursts.Find(id) is null ? null : view;
    }

    /// <summary>Who ordered, and where.</summary>
    public async ValueTask<(string Customer, string Restaurant)> NamesAsync(OrderId order, CancellationToken cancellationToken)
    {
        if (bursts.Find(order) is { } burst)
        {
            return BurstOrders.Names(burst.Seed, order.Value - burst.First.Value);
        }

        if (_names.TryGetValue(order.Value, out var names))
        {
            return names;
        }

        var details = await thread.ReadAsync(connection => Details(connection, order), cancellationToken).ConfigureAwait(false)
            ?? throw new JournalException($"Order {order} is no longer kept.");
        if (_names.Count >= NamesKept)
        {
            _names.Clear();
        }

        return _names[order.Value] = (details.Customer, details.Restaurant);
    }

    private OrderId? Existing(OrderId order) => orders.TryGet(order, out _) ? order : null;

    private KitchenProfile Kitchen(BurstDetails? burst, KitchenTransport transport)
    {
        var board = journal.Controls.Kitchen;
        return burst is { KitchenPinned: true } ? burst.Kitchen
            : board.Transport == transport ? board
            : burst?.Kitchen ?? board.Over(transport);
    }

    private OrderDetails? Details(SqliteConnection connection, OrderId order) =>
        Details(bursts.Find(order) is null ? JournalRows.ReadOrders(connection, order.Value, order.Value) : [], order);

    // Null when the order was removed since it was looked up: its rows go after its state has gone.
    private OrderDetails? Details(Dictionary<long, OrderDetails> singles, OrderId order) =>
        bursts.Find(order) is { } burst ? BurstOrders.At(burst, order.Value - burst.First.Value)
        : singles.TryGetValue(order.Value, out var details) ? details
        : !orders.TryGet(order, out _) ? null
        : throw new JournalException($"The journal is damaged: the details of order {order} are missing.");

    private static OrderTimeline Timeline(SqliteConnection connection, OrderId order, in OrderEntry entry)
    {
        var timeline = new OrderTimeline();
        if (entry.StartedAt is not { } startedAt)
        {
            return timeline;
        }

        var buffer = Array.Empty<Fact>();
        var until = entry.EndedAt ?? long.MaxValue;
        foreach (var segment in JournalRows.ReadSegments(connection, "last_at >= $a AND first_at <= $b ORDER BY first", startedAt, until))
        {
            foreach (ref readonly var fact in segment.Unpack(ref buffer))
            {
                if (fact.Order == order)
                {
                    timeline.Add(fact);
                }
            }
        }

        return timeline;
    }

    private OrderSummary Summary(OrderId order, in OrderEntry entry, OrderDetails details)
    {
        var now = clock.NowMs;
        return new OrderSummary
        {
            Id = order,
            Customer = details.Customer,
            Restaurant = details.Restaurant,
            Total = details.Total,
            Status = entry.Status,
            Step = entry.Step,
            Mode = entry.Mode,
            Pinned = entry.IsPinned,
            Reason = entry.Reason,
            Burst = bursts.Find(order)?.Id,
            AcceptedAt = EngineClock.ToTime(entry.AcceptedAt),
            StartedAt = entry.StartedAt is { } started ? EngineClock.ToTime(started) : null,
            CompletedAt = entry.EndedAt is { } ended ? EngineClock.ToTime(ended) : null,
            ElapsedMs = Math.Max(0, (entry.EndedAt ?? now) - entry.AcceptedAt),
            QueuedMs = Math.Max(0, (entry.StartedAt ?? entry.EndedAt ?? now) - entry.AcceptedAt),
            StepMs = entry.StepMs(now),
        };
    }
}
