using System.Runtime.InteropServices;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>How one attempt at a partner ended.</summary>
/// <param name="EndedAt">When the partner answered, in Unix milliseconds.</param>
/// <param name="Reason">Why it did not succeed; <see cref="FailureReason.None"/> when it did.</param>
/// <param name="RetryAfterMs">The wait the partner asks for before the next attempt, in milliseconds; 0 when unspecified.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StepOutcome(long EndedAt, FailureReason Reason = FailureReason.None, int RetryAfterMs = 0)
{
    /// <summary>The HTTP status it failed with, 100 to 999; 0 when it succeeded or no answer came.</summary>
    public short Answer { get; init; }

    /// <summary>Whether the attempt succeeded.</summary>
    public bool IsDone => Reason == FailureReason.None;
}
