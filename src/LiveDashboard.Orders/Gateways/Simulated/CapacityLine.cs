using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>A simulated partner that works on K calls at once: the next ones stand in line, and too long a line is turned away.</summary>
internal sealed class CapacityLine(TimingWheel wheel, EngineClock clock) : IWaitPlace
{
    private const int LinePerPlace = 10;
    private const int ShortestLine = 100;
    private const int RetryAfterMs = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<PartnerCall> _line = new();
    private int _atWork;

    public void Enter(OrderWait wait)
    {
        var call = (PartnerCall)wait; // only calls of a partner come here
        var capacity = call.Profile.Capacity;
        var turnedAway = false;
        lock (_lock)
        {
            if (_atWork >= capacity && capacity > 0)
            {
                turnedAway = _line.Count >= Math.Max(ShortestLine, capacity * LinePerPlace);
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
            call.EndEarly(new StepOutcome(clock.NowMs, FailureReason.Busy, RetryAfterMs));
        }
    }

    /// <summary>A place became free: as many of the line start as there is room for, which may be more than one when the capacity was raised.</summary>
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
        // The partner's time begins now, not when the call took its place in the line.
        call.DueAt = clock.NowMs + Math.Max(0, call.DueAt - call.StartedAt);
        wheel.Add(call);
    }
}
