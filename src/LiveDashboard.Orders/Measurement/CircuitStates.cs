using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>The open circuits of partners over HTTP; not persisted.</summary>
internal sealed class CircuitStates
{
    private readonly Lock _lock = new();
    private readonly CircuitState?[] _open = new CircuitState?[StepNames.Count];

    /// <summary>The open circuit of the step's partner; null while it is closed.</summary>
    public CircuitState? Of(StepName step) => Volatile.Read(ref _open[(int)step]);

    internal void Opened(StepName step, long now, long tryAt, FailureReason reason, int answer = 0)
    {
        lock (_lock)
        {
            var before = _open[(int)step];
            // A cancelled call says nothing new about the partner.
            var (why, status) = reason == FailureReason.Cancelled && before is not null ? (before.Reason, before.Answer) : (reason, answer);
            Volatile.Write(ref _open[(int)step], new CircuitState(before?.Since ?? now, tryAt, why) { Answer = status });
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
