using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search;

/// <summary>
/// The names of single orders as numbers, 8 bytes an order, so that a search compares numbers and reads no text. The names
/// used by bursts have the first numbers. Used on the search thread only.
/// </summary>
internal sealed class SingleNames
{
    private readonly List<(int Customer, int Restaurant)[]?> _chunks = [];

    /// <summary>The name number of a customer of bursts.</summary>
    public static int BurstCustomer(int place) => 1 + place;

    /// <summary>The name number of a restaurant of bursts.</summary>
    public static int BurstRestaurant(int place) => 1 + BurstOrders.Customers.Count + place;

    /// <summary>Adds the names of an order.</summary>
    public void Add((long Order, int Customer, int Restaurant) single)
    {
        var (order, customer, restaurant) = single;
        var chunk = OrderTable.ChunkOf(order);
        while (_chunks.Count <= chunk)
        {
            _chunks.Add(null);
        }

        (_chunks[chunk] ??= new (int, int)[OrderTable.ChunkSize])[PlaceOf(order)] = (customer, restaurant);
    }

    /// <summary>The names of an order; false when they are not known.</summary>
    public bool TryGet(long order, out (int Customer, int Restaurant) names)
    {
        var chunk = OrderTable.ChunkOf(order);
        names = chunk < _chunks.Count && _chunks[chunk] is { } known ? known[PlaceOf(order)] : default;
        return names.Customer != 0;
    }

    private static int PlaceOf(long order) => (int)((order - 1) % OrderTable.ChunkSize);
}
