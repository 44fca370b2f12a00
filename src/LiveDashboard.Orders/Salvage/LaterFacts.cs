using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>
/// What is known from intact segments behind the first damaged one: which orders were accepted, and how orders ended. The
/// moves in between are lost, so these facts cannot simply follow the ones before the damage.
/// </summary>
internal sealed class LaterFacts
{
    private readonly Dictionary<OrderId, Fact> _accepted = [];
    private readonly Dictionary<OrderId, Fact?> _ends = [];
    private readonly List<Fact> _cancelRequests = [];

    /// <summary>The highest order number in any of the facts.</summary>
    public long HighestOrder { get; private set; }

    /// <summary>The last clear of the board; null when there was none.</summary>
    public Fact? Cleared { get; private set; }

    /// <summary>When the last fact happened, in Unix milliseconds; 0 when there is none.</summary>
    public long LastAt { get; private set; }

    /// <summary>Number of facts.</summary>
    public long Count { get; private set; }

    /// <summary>How each order ended, in order of number; null if it was retried after that.</summary>
    public IEnumerable<KeyValuePair<OrderId, Fact?>> Ends => _ends.OrderBy(end => end.Key.Value);

    /// <summary>The cancellation requests.</summary>
    public IReadOnlyList<Fact> CancelRequests => _cancelRequests;

    /// <summary>The acceptance of the order, or of the burst that begins with it; null when it is lost.</summary>
    public Fact? Acceptance(OrderId order) => _accepted.TryGetValue(order, out var fact) ? fact : null;

    /// <summary>Adds the facts of a segment; segments must come in order.</summary>
    public void Add(ReadOnlySpan<Fact> facts)
    {
        Count += facts.Length;
        foreach (ref readonly var fact in facts)
        {
            LastAt = Math.Max(LastAt, fact.At);
            HighestOrder = Math.Max(HighestOrder, fact.Order.Number + Math.Max(0, fact.Count - 1));
            switch (fact.Type)
            {
                case FactType.OrderAccepted or FactType.BurstAccepted:
                    _accepted[fact.Order] = fact;
                    break;
                case FactType.OrderCompleted or FactType.OrderFailed or FactType.OrderCancelled:
                    _ends[fact.Order] = fact;
                    break;
                case FactType.OrderRetried:
                    _ends[fact.Order] = null;
                    break;
                case FactType.CancelRequested:
                    _cancelRequests.Add(fact);
                    break;
                case FactType.BoardCleared:
                    Cleared = fact;
                    break;
            }
        }
    }
}
