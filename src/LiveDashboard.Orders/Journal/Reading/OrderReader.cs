using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>The journal's read side: one order with its attempts, the rows of a list, bursts.</summary>
internal sealed class OrderReader(
    ReaderThread thread, OrderJournal journal, OrderTable orders, BurstIndex bursts, ThreadPeaks peaks, ModeSwitches modes, EngineClock clock)
{
    /// <summary>Maximum orders per page.</summary>
    public const int MaxPage = 200;

    /// <summary>The order with every attempt, or null if there is no such order.</summary>
    public async Task<OrderHistory?> FindAsync(OrderId order, CancellationToken cancellationToken)
    {
        if (!orders.TryGet(order, out _))
        {
            return null;
        }

        var (details, timeline, entry) = await thread.ReadAsync(
            connection =>
            {
                // Looked up again: the facts are read after it, so they are never older than the status.
                orders.TryGet(order, out var now);
                return (Details(connection, order), Timeline(connection, order, now), now);
            },
            cancellationToken).ConfigureAwait(false);
        return details is null ? null : View(order, entry, details, timeline);
    }

    /// <summary>An order as it was when accepted. Reads no file, so that its sender is answered even while nothing can be read,
    /// and under any load.</summary>
    public OrderHistory AtAcceptance(OrderId order, OrderDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        orders.TryGet(order, out var now);
        var entry = default(OrderState);
        entry.Accept(new Fact { Type = FactType.OrderAccepted, At = now.AcceptedAt, Order = order, Mode = details.Pinned, Transport = details.Transport });
        return View(order, entry, details, new OrderFold(EngineClock.ToTime(entry.AcceptedAt)));
    }

    /// <summary>The orders of a list, with their current states and names.</summary>
    internal Task<IReadOnlyList<OrderSummary>> SummariesAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellationToken)
    {
        var found = new List<SearchHit>(ids.Count);
        foreach (var id in ids)
        {
            if (orders.TryGet(id, out var entry))
            {
                found.Add(new SearchHit(id, entry));
            }
        }

        return SummariesAsync(found, cancellationToken);
    }

    /// <summary>The orders of a list, with their states as found and their names.</summary>
    internal Task<IReadOnlyList<OrderSummary>> SummariesAsync(IReadOnlyList<SearchHit> found, CancellationToken cancellationToken) => thread.ReadAsync(
        connection =>
        {
            var singles = JournalRows.ReadOrders(connection, [.. found.Where(order => bursts.Find(order.Id) is null).Select(order => order.Id.Value)]);
            return (IReadOnlyList<OrderSummary>)[.. found.Select(order => Details(singles, order.Id) is { } details ? Summary(order.Id, order.Entry, details) : null).OfType<OrderSummary>()];
        },
        cancellationToken);

    /// <summary>An earlier row with its current state; reads no file.</summary>
    public OrderSummary Renew(OrderSummary known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return orders.TryGet(known.Id, out var entry) && entry.Exists ? Stand(known, entry) : known;
    }

    /// <summary>The burst and its progress, or null if there is no such burst.</summary>
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

    /// <summary>Customer and restaurant of single orders, in one read; those no longer retained are omitted.</summary>
    internal Task<IReadOnlyDictionary<OrderId, OrderParties>> PartiesAsync(IReadOnlyCollection<OrderId> singles, CancellationToken cancellationToken) =>
        thread.ReadAsync(
            connection => (IReadOnlyDictionary<OrderId, OrderParties>)JournalRows.ReadOrders(connection, [.. singles.Select(order => order.Value)])
                .ToDictionary(row => new OrderId(row.Key), row => new OrderParties(row.Value.Customer, row.Value.Restaurant)),
            cancellationToken);

    private OrderHistory View(OrderId order, in OrderState entry, OrderDetails details, OrderFold timeline) => new()
    {
        Summary = Summary(order, entry, details),
        Items = details.Items,
        Attempts = timeline.Attempts,
        Spans = timeline.SpansUntil(EngineClock.ToTime(entry.EndedAt ?? clock.NowMs)),
        Switches = modes.Between(entry.AcceptedAt, entry.EndedAt ?? clock.NowMs),
        PartnerKey = journal.Names.Of(order),
        TraceId = OrderKeys.TraceId(journal.Installation, order),
        Kitchen = journal.Controls.KitchenOf(bursts.Find(order), entry.Transport),
        Previous = Existing(order.Plus(-1)),
        Next = Existing(order.Plus(1)),
    };

    private OrderId? Existing(OrderId order) => orders.TryGet(order, out _) ? order : null;

    private OrderDetails? Details(SqliteConnection connection, OrderId order) =>
        Details(bursts.Find(order) is null ? JournalRows.ReadOrders(connection, [order.Value]) : [], order);

    // Null when the order was removed since the lookup: its rows are deleted after its state.
    private OrderDetails? Details(Dictionary<long, OrderDetails> singles, OrderId order) =>
        bursts.Find(order) is { } burst ? BurstOrders.At(burst, order.Value - burst.First.Value)
        : singles.TryGetValue(order.Value, out var details) ? details
        : !orders.TryGet(order, out _) ? null
        : throw new JournalException($"The journal is damaged: the details of order {order} are missing.");

    private static OrderFold Timeline(SqliteConnection connection, OrderId order, in OrderState entry)
    {
        var timeline = new OrderFold(EngineClock.ToTime(entry.AcceptedAt));
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

    private OrderSummary Summary(OrderId order, in OrderState entry, OrderDetails details) => Stand(
        new OrderSummary
        {
            Id = order,
            Customer = details.Customer,
            Restaurant = details.Restaurant,
            Total = details.Total,
            Burst = bursts.Find(order)?.Id,
            AcceptedAt = EngineClock.ToTime(entry.AcceptedAt),
            Status = entry.Status,
            Step = entry.Step,
            ElapsedMs = 0,
            QueuedMs = 0,
            WaitedMs = 0,
            StepMs = [],
        },
        entry);

    private OrderSummary Stand(OrderSummary order, in OrderState entry)
    {
        var now = clock.NowMs;
        return order with
        {
            Status = entry.Status,
            Step = entry.Step,
            Mode = entry.Mode,
            IsSimulated = entry.Transport == KitchenTransport.Simulated,
            Pinned = entry.IsPinned,
            Reason = entry.Reason,
            Answer = entry.Answer,
            StartedAt = entry.StartedAt is { } started ? EngineClock.ToTime(started) : null,
            CompletedAt = entry.EndedAt is { } ended ? EngineClock.ToTime(ended) : null,
            UnfinishedMs = entry.UnfinishedSince is { } since ? Math.Max(0, now - since) : null,
            IsPaid = entry.IsPaid,
            ElapsedMs = entry.ElapsedMs(now),
            QueuedMs = entry.QueuedMs(now),
            WaitedMs = entry.WaitedMs(now),
            StepMs = entry.StepMs(now),
            SwitchedAfterMs = modes.BeforeStart(entry, now),
        };
    }
}
