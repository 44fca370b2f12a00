using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>Which orders changed last: a ring of so many changes.</summary>
internal sealed class RecentChanges
{
    private const int Kept = 256;

    private readonly long[] _numbers = new long[Kept];
    private long _count;

    /// <summary>An order changed.</summary>
    public void Add(OrderId order) => _numbers[_count++ % Kept] = order.Number;

    /// <summary>The orders that changed last, each once, the latest first.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="shows">Whether an order is shown at all.</param>
    public IReadOnlyList<OrderId> Newest(int count, Func<OrderId, bool> shows)
    {
        var seen = new HashSet<long>();
        var newest = new List<OrderId>();
        for (var change = _count - 1; change >= 0 && change >= _count - Kept && newest.Count < count; change--)
        {
            var order = new OrderId(_numbers[change % Kept]);
            if (seen.Add(order.Number) && shows(order))
            {
                newest.Add(order);
            }
        }

        return newest;
    }
}
