using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal;

/// <summary>The committed bursts, found by name or by one of their orders.</summary>
public sealed class BurstIndex
{
    private readonly Lock _lock = new();
    private readonly List<BurstDetails> _byFirst = [];

    /// <summary>How many bursts were ever accepted.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byFirst.Count;
            }
        }
    }

    /// <summary>The name of the burst at a place, counted from 1.</summary>
    public static string NameOf(int place) => $"b{place}";

    /// <summary>The burst of that name, or null.</summary>
    public BurstDetails? Find(string id)
    {
        lock (_lock)
        {
            return id is ['b', .. var digits] && int.TryParse(digits, out var place) && place >= 1 && place <= _byFirst.Count && id == NameOf(place)
                ? _byFirst[place - 1]
                : null;
        }
    }

    /// <summary>The burst the order belongs to, or null.</summary>
    public BurstDetails? Find(OrderId order)
    {
        lock (_lock)
        {
            var low = 0;
            var high = _byFirst.Count - 1;
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var burst = _byFirst[middle];
                if (burst.Contains(order))
                {
                    return burst;
                }

                (low, high) = burst.First > order ? (low, middle - 1) : (middle + 1, high);
            }

            return null;
        }
    }

    /// <summary>All bursts as of now, oldest first.</summary>
    internal IReadOnlyList<BurstDetails> ToList()
    {
        lock (_lock)
        {
            return [.. _byFirst];
        }
    }

    internal void Add(BurstDetails burst)
    {
        lock (_lock)
        {
            _byFirst.Add(burst);
        }
    }
}
