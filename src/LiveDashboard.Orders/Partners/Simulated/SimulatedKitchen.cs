using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Partners.Simulated;

/// <summary>The partners without sockets: latency on the timing wheel, a line of waiting calls where a capacity is set.</summary>
public sealed class SimulatedKitchen
{
    private readonly EngineClock _clock;
    private readonly CapacityLine[] _lines;

    public SimulatedKitchen(EngineClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        Wheel = new TimingWheel(clock.NowMs, call => _lines![(int)call.Step].Leave());
        _lines = [.. StepNames.All.Select(_ => new CapacityLine(Start))];
    }

    /// <summary>Where the waits are.</summary>
    public TimingWheel Wheel { get; }

    /// <summary>Something was put on the wheel.</summary>
    internal event Action? Added;

    /// <summary>Now, milliseconds since 1970.</summary>
    public long Now => _clock.NowMs;

    /// <summary>Takes a waiting call: onto the wheel, or into the partner's line.</summary>
    internal void Enter(PartnerCall call)
    {
        if (call.HoldsCapacity)
        {
            _lines[(int)call.Step].Enter(call, Now);
        }
        else
        {
            OntoWheel(call);
        }
    }

    private void Start(PartnerCall call)
    {
        // The partner's time begins now, not when the call took its place in the line.
        call.DueAt = Now + Math.Max(0, call.DueAt - call.StartedAt);
        OntoWheel(call);
    }

    private void OntoWheel(PartnerCall call)
    {
        Wheel.Add(call);
        Added?.Invoke();
    }
}
