using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Which partners over HTTP are left alone right now; lives and ends with the process.</summary>
internal sealed class CircuitStates
{
    private readonly Lock _lock = new();
    private readonly CircuitState?[] _open = new CircuitState?[StepNames.Count];

    /// <summary>The step's partner as it is left alone; null while it is asked as usual.</summary>
    public CircuitState? Of(StepName step) => Volatile.Read(ref _open[(int)step]);

    internal void Opened(StepName step, long now, long tryAt, FailureReason reason)
    {
        lock (_lock)
        {
            var before = _open[(int)step];
            // A call that was cancelled tells nothing new about the partner.
            var why = reason == FailureReason.Cancelled ? before?.Reason ?? reason : reason;
            Volatile.Write(ref _open[(int)step], new CircuitState(before?.Since ?? now, tryAt, why));
        }
    }

    internal void Tried(StepName step)
    {
        lock (_lock)
        {
            Volatile.Write(ref _open[(int)step], _open[(int)step] is { } open ? open with { IsTrying = true } : null);
        }
    }

    internal void Closed(StepName step)
    {
        lock (_lock)
        {
            Volatile.Write(ref _open[(int)step], null);
        }
    }
}
