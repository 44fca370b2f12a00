using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>Determines how much of a damaged journal's beginning is gone, removed by retention or lost.</summary>
internal static class LostBeginning
{
    /// <summary>The mark; null when nothing is missing at the beginning.</summary>
    /// <param name="found">The readable records.</param>
    /// <param name="floor">An order number known from elsewhere to be assigned; 0 for none.</param>
    public static TrimMark? Of(DamagedRecords found, long floor)
    {
        if (found.Trimmed() is { } known)
        {
            return known;
        }

        if (floor > 0 && found is { Orders.Rows: [], Bursts.Rows: [], Segments.Rows: [] })
        {
            // No order is left, only their number: new ones follow it.
            return new TrimMark(new OrderId(floor), 0, 0);
        }

        // The mark is lost: the first order with any trace determines it.
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
