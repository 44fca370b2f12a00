using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Board;

/// <summary>
/// Customer and restaurant of the orders on the board's list: derived from the seed for bursts, taken from the acceptance fact for
/// single orders. Only orders accepted before the start, or very long ago, are read from the journal, all in one read.
/// </summary>
internal sealed class RecentParties(BurstIndex bursts, OrderReader reader) : ICommitListener
{
    private const int Kept = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<OrderId, OrderParties> _singles = [];
    private readonly Queue<OrderId> _oldestFirst = new();

    public void OnCommitted(in CommittedBatch batch)
    {
        foreach (ref readonly var fact in batch.Commands)
        {
            if (fact is { Type: FactType.OrderAccepted, Details: OrderDetails details })
            {
                Keep(fact.Order, new OrderParties(details.Customer, details.Restaurant));
            }
        }
    }

    public void OnRecovered()
    {
    }

    /// <summary>The parties of orders; those that cannot be read now or are no longer retained are omitted.</summary>
    public async ValueTask<IReadOnlyDictionary<OrderId, OrderParties>> OfAsync(IReadOnlyList<OrderId> orders, CancellationToken cancellationToken)
    {
        var known = new Dictionary<OrderId, OrderParties>(orders.Count);
        var unknown = new List<OrderId>();
        foreach (var order in orders)
        {
            if (Find(order) is { } parties)
            {
                known[order] = parties;
            }
            else
            {
                unknown.Add(order);
            }
        }

        if (unknown.Count > 0)
        {
            foreach (var (order, parties) in await ReadAsync(unknown, cancellationToken).ConfigureAwait(false))
            {
                Keep(order, parties);
                known[order] = parties;
            }
        }

        return known;
    }

    private OrderParties? Find(OrderId order)
    {
        if (bursts.Find(order) is { } burst)
        {
            var (customer, restaurant) = BurstOrders.Names(burst.Seed, order.Value - burst.First.Value);
            return new OrderParties(customer, restaurant);
        }

        lock (_lock)
        {
            return _singles.TryGetValue(order, out var parties) ? parties : null;
        }
    }

    private async Task<IReadOnlyDictionary<OrderId, OrderParties>> ReadAsync(List<OrderId> orders, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.PartiesAsync(orders, cancellationToken).ConfigureAwait(false);
        }
        catch (JournalException)
        {
            // Reader busy or file unreadable: the rest of the board must not wait for a few names.
            return new Dictionary<OrderId, OrderParties>();
        }
    }

    private void Keep(OrderId order, OrderParties parties)
    {
        lock (_lock)
        {
            if (_singles.TryAdd(order, parties))
            {
                _oldestFirst.Enqueue(order);
            }

            while (_oldestFirst.Count > Kept)
            {
                _singles.Remove(_oldestFirst.Dequeue());
            }
        }
    }
}
