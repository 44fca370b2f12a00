using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// What a failed call means at a partner without idempotency. Answers that the protocol gives for work not done are kept;
/// after any other the effect may exist, and a retry could duplicate it.
/// </summary>
internal static class LostAnswer
{
    private const int RequestTimeout = 408;
    private const int Conflict = 409;

    /// <summary>The outcome itself, or <see cref="FailureReason.OutcomeUnknown"/> instead, with the same answer.</summary>
    public static StepOutcome Judge(StepOutcome outcome) => MayBeDone(outcome) ? outcome with { Reason = FailureReason.OutcomeUnknown } : outcome;

    private static bool MayBeDone(StepOutcome outcome) => outcome.Reason switch
    {
        FailureReason.NoAnswer or FailureReason.AnswerLost or FailureReason.PartnerError => true,
        // A request that took too long may have been read far enough.
        FailureReason.Busy => outcome.Answer == RequestTimeout,
        // A request that is refused is not acted on, but a conflict may be one with this very work.
        FailureReason.UnexpectedAnswer => outcome.Answer is Conflict or < 400 or >= 500,
        _ => false,
    };
}
