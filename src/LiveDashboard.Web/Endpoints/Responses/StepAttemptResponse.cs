using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Endpoints.Responses;

/// <summary>One try of one step.</summary>
internal sealed record StepAttemptResponse(
    string Name,
    int Attempt,
    string Status,
    string StartedAt,
    string? CompletedAt,
    long? DurationMs,
    long? ResumeMs,
    int Worker,
    int Thread,
    string? Error)
{
    public static StepAttemptResponse From(StepAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return new StepAttemptResponse(
            attempt.Step.Word(),
            attempt.Attempt,
            Words.Of(attempt.Status),
            Words.Of(attempt.StartedAt),
            Words.Of(attempt.CompletedAt),
            attempt.DurationMs,
            attempt.ResumeMs,
            attempt.Worker,
            attempt.Thread,
            Words.Of(attempt.Reason));
    }
}
