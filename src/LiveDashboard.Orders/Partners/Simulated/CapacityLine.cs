using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Partners.Simulated;

/// <summary>A simulated partner that works on K calls at once: the next ones stand in line, and too long a line is turned away.</summary>
internal sealed class CapacityLine(Action<PartnerCall> start)
{
    private const int LinePerPlace = 10;
    private const int ShortestLine = 100;
    private const int RetryAfterMs = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<PartnerCall> _line = new();
    private int _atWork;

    public void Enter(PartnerCall call, long now)
    {
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
            start(call);
        }
        else if (call.TryClaim())
        {
            call.HoldsCapacity = false;
            call.Arrive(new StepOutcome(now, FailureReason.Busy, RetryAfterMs));
            call.ResumeAlone();
        }
    }

    /// <summary>A place became free: as many of the line start as there is room for, which may be more than one when the capacity was raised.</summary>
    public void Leave()
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

        next?.ForEach(start);
    }
}
