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

    /// <summary>The HTTP status that stands for the reason where none is recorded; 0 for a reason that no one status stands for.</summary>
    public static int UsualAnswer(this FailureReason reason) => reason switch
    {
        FailureReason.Declined => 402,
        FailureReason.Busy => 503,
        FailureReason.PartnerError => 500,
        _ => 0,
    };

    /// <summary>Whether orders of the same reason can have got different answers, so that the status says more than the reason.</summary>
    public static bool HasAnswers(this FailureReason reason) => reason is
        FailureReason.Busy or FailureReason.PartnerError or FailureReason.UnexpectedAnswer or FailureReason.OutcomeUnknown;

    /// <summary>One short human-readable sentence.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="answer">The HTTP status it came with; 0 when none is recorded.</param>
    public static string Message(this FailureReason reason, int answer = 0) => answer == 0 || answer == reason.UsualAnswer() ? Usual(reason) : reason switch
    {
        FailureReason.Busy => $"Partner busy ({HttpStatus.Text(answer)})",
        FailureReason.PartnerError => $"Partner failed ({HttpStatus.Text(answer)})",
        FailureReason.UnexpectedAnswer => $"Partner answered {HttpStatus.Text(answer)}",
        FailureReason.OutcomeUnknown => $"Partner may or may not have done it: it answered {HttpStatus.Text(answer)}",
        _ => Usual(reason),
    };

    private static string Usual(FailureReason reason) => reason switch
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
