namespace LiveDashboard.Lab.Measurement;

/// <summary>
/// Keeps the whole way of some orders, evenly spread over all, the first and the last among them. The choice follows from the number of
/// orders alone, so that every lane of a race shows the same ones, and none comes or goes.
/// </summary>
internal sealed class OrderTrails
{
    /// <summary>The most orders that are kept.</summary>
    public const int Most = 24;

    // Four steps of three phases each, the beginning and the end, and some retries.
    private const int MaxChanges = 64;

    private readonly int[] _places;
    private readonly List<PhaseChange>[] _changes;

    public OrderTrails(long[] arrivals)
    {
        var kept = Math.Min(Most, arrivals.Length);
        _places = [.. Enumerable.Range(0, kept).Select(index => kept == 1 ? 0 : (int)((long)index * (arrivals.Length - 1) / (kept - 1)))];
        _changes = [.. _places.Select(place => new List<PhaseChange> { new(OrderPhase.Waiting, arrivals[place] / 1000.0) })];
    }

    /// <summary>Notes a change of an order, if it is one of those that are kept.</summary>
    public void Note(int place, OrderPhase phase, long atUs)
    {
        var index = Array.BinarySearch(_places, place);
        if (index < 0)
        {
            return;
        }

        var changes = _changes[index];
        lock (changes)
        {
            // The end is always kept.
            if (changes.Count < MaxChanges || phase == OrderPhase.Ended)
            {
                changes.Add(new PhaseChange(phase, atUs / 1000.0));
            }
        }
    }

    /// <summary>The orders as they are now.</summary>
    public IReadOnlyList<SampledOrder> Now()
    {
        var orders = new SampledOrder[_places.Length];
        for (var index = 0; index < orders.Length; index++)
        {
            var changes = _changes[index];
            lock (changes)
            {
                orders[index] = new SampledOrder(_places[index], [.. changes]);
            }
        }

        return orders;
    }
}
