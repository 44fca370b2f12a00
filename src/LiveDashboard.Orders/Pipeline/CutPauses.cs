using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// The pauses under way when the process ended, found while the journal is read back, so that orders which failed together do
/// not all ask their partner again at the moment of the start. Each is taken once, by the worker that takes its order up.
/// </summary>
internal sealed class CutPauses
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, CutPause> _pauses = [];

    /// <summary>Takes in facts that are read back, in their order.</summary>
    public void Note(ReadOnlySpan<Fact> facts)
    {
        lock (_lock)
        {
            foreach (ref readonly var fact in facts)
            {
                if (fact.Type == FactType.StepRetryScheduled)
                {
                    _pauses[fact.Order.Value] = new CutPause(
                        fact.Attempt, fact.At + fact.DurationMs, Math.Max(1, fact.DurationMs), fact.Reason == FailureReason.CircuitOpen);
                }
                else if (_pauses.Count > 0 && fact.Type is FactType.StepStarted or FactType.OrderFailed or FactType.OrderCancelled)
                {
                    _pauses.Remove(fact.Order.Value);
                }
            }
        }
    }

    /// <summary>The order's pause, once; null when it was in none.</summary>
    public CutPause? Take(OrderId order)
    {
        lock (_lock)
        {
            if (!_pauses.Remove(order.Value, out var pause))
            {
                return null;
            }

            if (_pauses.Count == 0)
            {
                // Nobody adds to them any more.
                _pauses.TrimExcess();
            }

            return pause;
        }
    }
}
