using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>The most recent order changes, in a ring buffer.</summary>
internal sealed class RecentChanges
{
    private const int Kept = 256;

    private readonly long[] _numbers = new long[Kept];
    private long _count;

    /// <summary>Records that an order changed.</summary>
    public void Add(OrderId order) => _numbers[_count++ % Kept] = order.Number;

    /// <summary>The most recently changed orders, each once, latest first.</summary>
    /// <param name="count">Maximum number of orders.</param>
    /// <param name="shows">Whether an order is to be included.</param>
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
