using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// The pauses in progress when the process ended, collected during the replay, so that orders that failed together do not all
/// retry at the moment of the start. Each is taken once, by the worker that resumes its order.
/// </summary>
internal sealed class InterruptedPauses
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, InterruptedPause> _pauses = [];

    /// <summary>Collects pauses from replayed facts, in order.</summary>
    public void Note(ReadOnlySpan<Fact> facts)
    {
        lock (_lock)
        {
            foreach (ref readonly var fact in facts)
            {
                if (fact.Type == FactType.StepRetryScheduled)
                {
                    _pauses[fact.Order.Value] = new InterruptedPause(
                        fact.Attempt, fact.At + fact.DurationMs, Math.Max(1, fact.DurationMs), fact.Reason == FailureReason.CircuitOpen);
                }
                else if (_pauses.Count > 0 && fact.Type is FactType.StepStarted or FactType.OrderFailed or FactType.OrderCancelled)
                {
                    _pauses.Remove(fact.Order.Value);
                }
            }
        }
    }

    /// <summary>Removes and returns the order's pause; null when it had none.</summary>
    public InterruptedPause? Take(OrderId order)
    {
        lock (_lock)
        {
            if (!_pauses.Remove(order.Value, out var pause))
            {
                return null;
            }

            if (_pauses.Count == 0)
            {
                // None are added after the replay.
                _pauses.TrimExcess();
            }

            return pause;
        }
    }
}
