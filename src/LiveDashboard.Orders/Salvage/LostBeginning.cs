using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>Tells how far the beginning of a damaged journal is gone, removed by its rule or lost.</summary>
internal static class LostBeginning
{
    /// <summary>The mark; null when orders begin with the first.</summary>
    /// <param name="found">What could be read.</param>
    /// <param name="floor">An order number that is known from elsewhere to be given; 0 when none is.</param>
    public static TrimMark? Of(DamagedRecords found, long floor)
    {
        if (found.Trimmed() is { } known)
        {
            return known;
        }

        if (floor > 0 && found is { Orders.Rows: [], Bursts.Rows: [], Segments.Rows: [] })
        {
            // Not one order is left, only how many there were: new ones follow them.
            return new TrimMark(new OrderId(floor), 0, 0);
        }

        // Whether the beginning had been removed is lost: then the first order there is anything of tells.
        var buffer = Array.Empty<Fact>();
        var first = found.Orders.Rows.Select(row => row.Item1.Number).Concat(found.Bursts.Rows.Select(burst => burst.First.Number))
            .Concat(found.Segments.Rows.Select(row => row.Whole).OfType<JournalSegment>().Select(segment => FirstAccepted(segment.Unpack(ref buffer))))
            .DefaultIfEmpty(1).Min();
        return found.Meta.Count > 0 || first is <= 1 or long.MaxValue ? null : new TrimMark(new OrderId(first - 1), 0, 0);
    }

    private static long FirstAccepted(ReadOnlySpan<Fact> facts)
    {
        foreach (ref readonly var fact in facts)
        {
            if (fact.Type is FactType.OrderAccepted or FactType.BurstAccepted)
            {
                return fact.Order.Number;
            }
        }

        return long.MaxValue;
    }
}
