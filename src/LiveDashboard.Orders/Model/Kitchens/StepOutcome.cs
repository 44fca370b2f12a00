using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>How one attempt at a partner ended.</summary>
/// <param name="EndedAt">When the partner answered, milliseconds since 1970.</param>
/// <param name="Reason">Why it did not succeed; <see cref="FailureReason.None"/> when it did.</param>
/// <param name="RetryAfterMs">How long the partner asks to wait before the next try, milliseconds; 0 when it does not say.</param>
internal readonly record struct StepOutcome(long EndedAt, FailureReason Reason = FailureReason.None, int RetryAfterMs = 0)
{
    /// <summary>Whether the partner did what it was asked to.</summary>
    public bool IsDone => Reason == FailureReason.None;
}
