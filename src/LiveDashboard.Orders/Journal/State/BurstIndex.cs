using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.State;

/// <summary>The committed bursts, found by name or by one of their orders.</summary>
internal sealed class BurstIndex
{
    private readonly Lock _lock = new();
    private readonly List<BurstDetails> _byFirst = [];
    private int _count;

    /// <summary>Number of bursts ever accepted: the number in the newest one's name.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>The name of the burst at a place, counted from 1.</summary>
    public static string NameOf(int place) => $"b{place}";

    /// <summary>The burst with that name, or null.</summary>
    public BurstDetails? Find(string id)
    {
        lock (_lock)
        {
            var wanted = NumberOf(id);
            var (low, high) = (0, _byFirst.Count - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = NumberOf(_byFirst[middle].Id) < wanted ? (middle + 1, high) : (low, middle);
            }

            return low < _byFirst.Count && _byFirst[low].Id == id ? _byFirst[low] : null;
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
            _count = NumberOf(burst.Id);
        }
    }

    /// <summary>The number of the last burst that begins at or before the order; 0 when none does.</summary>
    internal int NumberThrough(OrderId order)
    {
        lock (_lock)
        {
            var later = _byFirst.FindIndex(burst => burst.First > order);
            return later < 0 ? _count : later == 0 ? 0 : NumberOf(_byFirst[later - 1].Id);
        }
    }

    /// <summary>Removes the bursts up to the order; their names are not reused.</summary>
    internal void TrimThrough(OrderId last, int number)
    {
        lock (_lock)
        {
            _byFirst.RemoveAll(burst => burst.First <= last);
            _count = Math.Max(_count, number);
        }
    }

    private static int NumberOf(string id) => id is ['b', .. var digits] && int.TryParse(digits, out var number) ? number : 0;
}
