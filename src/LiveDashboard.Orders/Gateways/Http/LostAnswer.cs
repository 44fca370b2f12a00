using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// What a failed call means at a partner without idempotency. Reasons that the protocol gives for work not done are kept;
/// after any other the effect may exist, and a retry could duplicate it.
/// </summary>
internal static class LostAnswer
{
    /// <summary>The reason itself, or <see cref="FailureReason.OutcomeUnknown"/> instead.</summary>
    public static FailureReason Judge(FailureReason reason) =>
        reason is FailureReason.NoAnswer or FailureReason.AnswerLost or FailureReason.PartnerError or FailureReason.UnexpectedAnswer
            ? FailureReason.OutcomeUnknown
            : reason;
}
