namespace LiveDashboard.Orders.Model.Facts;

/// <summary>What a reason means: its kind, whether a retry may help, and its message.</summary>
public static class FailureReasons
{
    /// <summary>The kind shown to the outside.</summary>
    public static FailureKind Kind(this FailureReason reason) => reason switch
    {
        FailureReason.Declined => FailureKind.Declined,
        FailureReason.Busy or FailureReason.CircuitOpen => FailureKind.Busy,
        FailureReason.NoAnswer => FailureKind.Timeout,
        FailureReason.OutcomeUnknown => FailureKind.Unknown,
        _ => FailureKind.Error,
    };

    /// <summary>Whether the pipeline retries automatically; a declined card stays declined.</summary>
    public static bool MayRetry(this FailureReason reason) => reason is
        FailureReason.Busy or FailureReason.NoAnswer or FailureReason.PartnerError or FailureReason.Unreachable or
        FailureReason.CircuitOpen or FailureReason.AnswerLost;

    /// <summary>One short human-readable sentence.</summary>
    public static string Message(this FailureReason reason) => reason switch
    {
        FailureReason.None => "",
        FailureReason.Declined => "Card declined (402)",
        FailureReason.Busy => "Partner busy (503)",
        FailureReason.NoAnswer => "Partner did not answer in time",
        FailureReason.PartnerError => "Partner failed (500)",
        FailureReason.Unreachable => "Partner cannot be reached",
        FailureReason.UnexpectedAnswer => "Partner gave an answer outside the protocol",
        FailureReason.Interrupted => "Interrupted by a restart",
        FailureReason.EngineFault => "Something went wrong inside; the log has the details",
        FailureReason.Cancelled => "Cancelled while waiting",
        FailureReason.CircuitOpen => "Not sent: the partner keeps failing",
        FailureReason.AnswerLost => "Connection lost before the answer came",
        FailureReason.OutcomeUnknown => "Partner may or may not have done it",
        _ => "Unknown",
    };
}
