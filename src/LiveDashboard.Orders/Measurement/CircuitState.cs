using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Measurement;

/// <summary>The open circuit of a partner that kept failing.</summary>
/// <param name="Since">When it opened, in Unix milliseconds.</param>
/// <param name="TryAt">When the next call may probe the partner, in Unix milliseconds; in the past when no call has come yet.</param>
/// <param name="Reason">How the last call failed.</param>
/// <param name="IsTrying">Whether a probing call is in flight.</param>
public sealed record CircuitState(long Since, long TryAt, FailureReason Reason, bool IsTrying = false)
{
    /// <summary>The HTTP status that call was answered with; 0 when no answer came.</summary>
    public int Answer { get; init; }
}
