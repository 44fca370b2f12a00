using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>The partners' ledger in memory, outside the process that dies: an effect counts once for each key, however often it is asked for.</summary>
internal sealed class LedgerPartners
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _keys = [];
    private readonly Dictionary<(OrderId Order, StepName Step), int> _effects = [];
    private int _repeats;

    /// <summary>How often each step of each order was done.</summary>
    public IReadOnlyDictionary<(OrderId Order, StepName Step), int> Effects => _effects;

    /// <summary>Requests that were answered from their key.</summary>
    public int Repeats => _repeats;

    /// <summary>Does what is asked, unless it is done under this key.</summary>
    public void Do(string key, OrderId order, StepName step)
    {
        lock (_lock)
        {
            if (_keys.Add(key))
            {
                _effects[(order, step)] = _effects.GetValueOrDefault((order, step)) + 1;
            }
            else
            {
                _repeats++;
            }
        }
    }

    /// <summary>Whether the step is done under this key.</summary>
    public bool IsDone(string key)
    {
        lock (_lock)
        {
            return _keys.Contains(key);
        }
    }
}
