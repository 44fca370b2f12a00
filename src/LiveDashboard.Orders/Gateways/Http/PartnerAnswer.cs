using System.Net.Http.Headers;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>What a partner's answer means, by its status and headers alone; docs/partner-protocol.md has the table for people.</summary>
internal static class PartnerAnswer
{
    /// <summary>The longest pause that a partner can ask for, in seconds; what is asked beyond it counts as this.</summary>
    public const int LongestRetryAfterSeconds = 3_600;

    private const int LongestRetryAfterMs = LongestRetryAfterSeconds * 1000;
    private const string RetryAfter = "Retry-After";

    /// <summary>The outcome of the call.</summary>
    /// <param name="answer">The answer; its body is not read.</param>
    /// <param name="now">The current time.</param>
    public static StepOutcome Judge(HttpResponseMessage answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        var reason = ReasonOf(status);
        return new StepOutcome(now.ToUnixTimeMilliseconds(), reason, reason.MayRetry() ? RetryAfterMs(answer.Headers, now) : 0)
        {
            Answer = reason == FailureReason.None ? (short)0 : (short)status,
        };
    }

    /// <summary>Whether the answer repeats that of an earlier call with the same key.</summary>
    public static bool IsReplayed(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Any(value => value.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The pause that Retry-After asks for, in milliseconds, at most an hour; 0 when it asks for none or is not valid.</summary>
    /// <remarks>RFC 9110, section 10.2.3: delta-seconds, or a date in any of the three forms of section 5.6.7.</remarks>
    public static int RetryAfterMs(HttpResponseHeaders headers, DateTimeOffset now) => headers.RetryAfter switch
    {
        { Delta: { } delta } => Bounded(delta),
        // The partner's own clock, where it tells it: ours may be set otherwise.
        { Date: { } date } => Bounded(date - (headers.Date ?? now)),
        _ => IsHugeNumber(headers) ? LongestRetryAfterMs : 0,
    };

    private static int Bounded(TimeSpan asked) => (int)Math.Clamp(asked.TotalMilliseconds, 0, LongestRetryAfterMs);

    // The framework takes seconds of 31 bits; the standard has no limit.
    private static bool IsHugeNumber(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues(RetryAfter, out var values) && values.Count == 1 && values.ToString() is { Length: > 0 } text && text.All(char.IsAsciiDigit);

    // RFC 9110, section 15: a status of no known class counts as the first of its class, and one beyond 599 as 500.
    private static FailureReason ReasonOf(int status) => status switch
    {
        >= 200 and < 300 => FailureReason.None,
        402 => FailureReason.Declined,
        408 or 425 or 429 or 503 => FailureReason.Busy,
        >= 500 => FailureReason.PartnerError,
        _ => FailureReason.UnexpectedAnswer,
    };
}
