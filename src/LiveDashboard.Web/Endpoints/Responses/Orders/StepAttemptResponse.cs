using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>One attempt of one step.</summary>
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
    string? Error,
    bool Resolved)
{
    public static StepAttemptResponse From(StepAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return new StepAttemptResponse(
            attempt.Step.Word(),
            attempt.Attempt,
            ResponseText.Of(attempt.Status),
            ResponseText.Of(attempt.StartedAt),
            ResponseText.Of(attempt.CompletedAt),
            attempt.DurationMs,
            attempt.ResumeMs,
            attempt.Worker,
            attempt.Thread,
            ResponseText.Of(attempt.Reason, attempt.Answer),
            attempt.IsResolved);
    }
}
