using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Measurement;

/// <summary>A partner that is left alone because it kept failing.</summary>
/// <param name="Since">Since when, milliseconds since 1970.</param>
/// <param name="TryAt">When the next call may try it, milliseconds since 1970; the past when it waits for a call.</param>
/// <param name="Reason">How the last call failed.</param>
/// <param name="IsTrying">Whether one call is under way to see whether it is back.</param>
public sealed record CircuitState(long Since, long TryAt, FailureReason Reason, bool IsTrying = false);
