using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search;

/// <summary>Consecutive orders of one burst, or of none.</summary>
/// <param name="Burst">Null for single orders.</param>
/// <param name="First">The number of the oldest.</param>
/// <param name="Last">The number of the newest.</param>
internal readonly record struct OrderSegment(BurstDetails? Burst, long First, long Last)
{
    /// <summary>Splits the orders 1 to <paramref name="last"/> into segments, newest first.</summary>
    /// <param name="bursts">Oldest first.</param>
    /// <param name="last">The newest order.</param>
    public static IEnumerable<OrderSegment> Of(IReadOnlyList<BurstDetails> bursts, long last)
    {
        for (var place = bursts.Count - 1; place >= 0; place--)
        {
            var burst = bursts[place];
            if (burst.First.Number > last)
            {
                continue;
            }

            var end = Math.Min(last, burst.First.Number + burst.Count - 1);
            if (end < last)
            {
                yield return new OrderSegment(null, end + 1, last);
            }

            yield return new OrderSegment(burst, burst.First.Number, end);
            last = burst.First.Number - 1;
        }

        if (last >= 1)
        {
            yield return new OrderSegment(null, 1, last);
        }
    }
}
