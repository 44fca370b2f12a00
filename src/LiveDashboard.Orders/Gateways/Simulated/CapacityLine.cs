using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>A simulated partner that works on K calls at once: further calls queue, and overflow is rejected.</summary>
internal sealed class CapacityLine(TimingWheel wheel, EngineClock clock) : IWaitPlace
{
    private readonly Lock _lock = new();
    private readonly Queue<PartnerCall> _line = new();
    private int _atWork;

    public void Enter(OrderWait wait)
    {
        var call = (PartnerCall)wait; // only partner calls come here
        var capacity = call.Profile.Capacity;
        var turnedAway = false;
        lock (_lock)
        {
            if (_atWork >= capacity && capacity > 0)
            {
                turnedAway = _line.Count >= SimulatedQueue.Length(capacity);
                if (!turnedAway)
                {
                    _line.Enqueue(call);
                    return;
                }
            }
            else
            {
                _atWork++;
            }
        }

        if (!turnedAway)
        {
            Start(call);
        }
        else
        {
            call.EndEarly(new StepOutcome(clock.NowMs, FailureReason.Busy, SimulatedQueue.RetryAfterMs));
        }
    }

    /// <summary>Frees a place and starts as many queued calls as there is room for; more than one if the capacity was raised.</summary>
    public void Leave(OrderWait wait)
    {
        List<PartnerCall>? next = null;
        lock (_lock)
        {
            _atWork--;
            while (_line.TryPeek(out var first) && (_atWork < first.Profile.Capacity || first.Profile.Capacity == 0))
            {
                _line.Dequeue();
                if (first.IsWaiting)
                {
                    _atWork++;
                    (next ??= []).Add(first);
                }
            }
        }

        next?.ForEach(Start);
    }

    private void Start(PartnerCall call)
    {
        // The latency begins now, not when the call was queued.
        call.DueAt = clock.NowMs + Math.Max(0, call.DueAt - call.StartedAt);
        wheel.Add(call);
    }
}
