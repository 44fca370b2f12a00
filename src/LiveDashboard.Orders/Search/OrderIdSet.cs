using System.Numerics;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search;

/// <summary>A set of orders, one bit for each order that exists: a million take 125 KB.</summary>
internal sealed class OrderIdSet
{
    private readonly List<ulong> _bits = [];

    /// <summary>Number of orders in the set.</summary>
    public long Count { get; private set; }

    public static OrderIdSet Of(IEnumerable<SearchHit> found)
    {
        var ids = new OrderIdSet();
        foreach (var (id, _) in found)
        {
            ids.Add(id.Number);
        }

        return ids;
    }

    public IEnumerable<OrderId> NewestFirst()
    {
        for (var place = _bits.Count - 1; place >= 0; place--)
        {
            for (var left = _bits[place]; left != 0;)
            {
                var bit = 63 - BitOperations.LeadingZeroCount(left);
                left &= ~(1UL << bit);
                yield return new OrderId(((long)place * 64) + bit);
            }
        }
    }

    private void Add(long number)
    {
        var place = (int)(number / 64);
        while (_bits.Count <= place)
        {
            _bits.Add(0);
        }

        _bits[place] |= 1UL << (int)(number % 64);
        Count++;
    }
}
