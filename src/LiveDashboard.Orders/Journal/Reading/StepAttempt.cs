using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>One attempt at one step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Attempt">Counted from 1.</param>
/// <param name="Status">Its status.</param>
/// <param name="StartedAt">When the partner was called.</param>
/// <param name="CompletedAt">When the worker processed the answer; null while waiting.</param>
/// <param name="DurationMs">From the call to the partner's answer, in milliseconds.</param>
/// <param name="ResumeMs">From the answer until a worker resumed the order, in milliseconds.</param>
/// <param name="Worker">The worker that called the partner.</param>
/// <param name="Thread">Its managed thread.</param>
/// <param name="Reason">Why it did not succeed.</param>
/// <param name="PauseMs">The pause before the next attempt, in milliseconds; null when there is none.</param>
/// <param name="IsResolved">Whether it was manually resolved as done, without calling the partner.</param>
/// <param name="Answer">The HTTP status it failed with; 0 when no answer came or it is the reason's usual one.</param>
public sealed record StepAttempt(
    StepName Step,
    int Attempt,
    AttemptStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompletedAt,
    long? DurationMs,
    long? ResumeMs,
    int Worker,
    int Thread,
    FailureReason Reason,
    long? PauseMs,
    bool IsResolved = false,
    int Answer = 0)
{
    /// <summary>Why it did not succeed, as people read it; empty when it did.</summary>
    public string Message => Reason.Message(Answer);
}
