using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search;

/// <summary>Matches orders by name against a query's texts.</summary>
internal sealed class NameMatch
{
    private readonly uint[] _fits;
    private readonly uint _wanted;
    private readonly SingleNames _singles;
    private readonly bool[] _burstFits = new bool[BurstOrders.Customers.Count * BurstOrders.Restaurants.Count];
    private readonly bool _anyBurst;

    /// <param name="fits">By name number, which of the query's texts the name contains, one bit a text.</param>
    /// <param name="wanted">What an order's names must contain together: the bits of all texts that are not negated, and no others.</param>
    /// <param name="singles">The names of single orders.</param>
    public NameMatch(uint[] fits, uint wanted, SingleNames singles)
    {
        _fits = fits;
        _wanted = wanted;
        _singles = singles;
        for (var code = 0; code < _burstFits.Length; code++)
        {
            var (customer, restaurant) = (code / BurstOrders.Restaurants.Count, code % BurstOrders.Restaurants.Count);
            _burstFits[code] = Fits(SingleNames.BurstCustomer(customer), SingleNames.BurstRestaurant(restaurant));
            _anyBurst |= _burstFits[code];
        }
    }

    /// <summary>Whether any order of the segment may match.</summary>
    public bool MayMatch(OrderSegment segment) => segment.Burst is null || _anyBurst;

    /// <summary>Whether the order's names match; false for a single order whose names are not indexed yet.</summary>
    public bool Match(OrderSegment segment, long number)
    {
        if (segment.Burst is { } burst)
        {
            var (customer, restaurant) = BurstOrders.NamePlaces(burst.Seed, number - burst.First.Number);
            return _burstFits[(customer * BurstOrders.Restaurants.Count) + restaurant];
        }

        return _singles.TryGet(number, out var names) && Fits(names.Customer, names.Restaurant);
    }

    private bool Fits(int customer, int restaurant) => (_fits[customer] | _fits[restaurant]) == _wanted;
}
