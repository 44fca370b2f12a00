namespace LiveDashboard.Orders.Model.Facts;

/// <summary>Why an attempt did not succeed, one byte in a fact; the text and the kind follow from it.</summary>
public enum FailureReason : byte
{
    None = 0,
    Declined = 1,
    Busy = 2,
    NoAnswer = 3,
    PartnerError = 4,
    Unreachable = 5,
    UnexpectedAnswer = 6,
    Interrupted = 7,
    EngineFault = 8,

    /// <summary>The order was cancelled during the attempt.</summary>
    Cancelled = 9,

    /// <summary>The call was not sent: the partner failed too often, and its circuit is open.</summary>
    CircuitOpen = 10,

    /// <summary>A partner without idempotency may or may not have done it: only a person can tell.</summary>
    OutcomeUnknown = 11,

    /// <summary>The connection was lost after the call was sent, and no answer came.</summary>
    AnswerLost = 12,
}
