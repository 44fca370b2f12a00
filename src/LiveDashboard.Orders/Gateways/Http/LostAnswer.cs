using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// What a failed call means at a partner without idempotency. Answers that the protocol gives to work not done stay what they
/// are; after any other the effect may exist, and asking again could make a second one.
/// </summary>
internal static class LostAnswer
{
    /// <summary>The reason, or <see cref="FailureReason.OutcomeUnknown"/> in its place.</summary>
    public static FailureReason Judge(FailureReason reason) =>
        reason is FailureReason.NoAnswer or FailureReason.AnswerLost or FailureReason.PartnerError or FailureReason.UnexpectedAnswer
            ? FailureReason.OutcomeUnknown
            : reason;
}
