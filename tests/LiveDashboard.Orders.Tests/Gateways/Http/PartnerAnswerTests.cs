using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

public sealed class PartnerAnswerTests
{
    private static readonly DateTimeOffset s_now = new(1994, 11, 6, 8, 49, 7, TimeSpan.Zero);

    [Theory]
    [InlineData(200, FailureReason.None)]
    [InlineData(201, FailureReason.None)]
    [InlineData(202, FailureReason.None)]
    [InlineData(204, FailureReason.None)]
    [InlineData(299, FailureReason.None)]
    [InlineData(101, FailureReason.UnexpectedAnswer)]
    [InlineData(301, FailureReason.UnexpectedAnswer)]
    [InlineData(400, FailureReason.UnexpectedAnswer)]
    [InlineData(402, FailureReason.Declined)]
    [InlineData(408, FailureReason.Busy)]
    [InlineData(409, FailureReason.UnexpectedAnswer)]
    [InlineData(425, FailureReason.Busy)]
    [InlineData(429, FailureReason.Busy)]
    [InlineData(500, FailureReason.PartnerError)]
    [InlineData(502, FailureReason.PartnerError)]
    [InlineData(503, FailureReason.Busy)]
    [InlineData(599, FailureReason.PartnerError)]
    [InlineData(999, FailureReason.PartnerError)]
    public void Status_OfAnAnswer_HasOneMeaningAndIsKept(int status, FailureReason reason)
    {
        using var answer = new HttpResponseMessage((System.Net.HttpStatusCode)status);

        var outcome = PartnerAnswer.Judge(answer, s_now);

        Assert.Equal((s_now.ToUnixTimeMilliseconds(), reason), (outcome.EndedAt, outcome.Reason));
        Assert.Equal(reason == FailureReason.None ? 0 : status, outcome.Answer);
    }

    [Theory]
    [InlineData("7", 7_000)]
    [InlineData(" 7 ", 7_000)]
    [InlineData("0", 0)]
    [InlineData("3600", 3_600_000)]
    [InlineData("3601", 3_600_000)]
    [InlineData("2147483648", 3_600_000)]
    [InlineData("99999999999999999999999999", 3_600_000)]
    [InlineData("-5", 0)]
    [InlineData("1.5", 0)]
    [InlineData("1e3", 0)]
    [InlineData("5, 7", 0)]
    [InlineData("5 s", 0)]
    [InlineData("soon", 0)]
    [InlineData("", 0)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", 30_000)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", 30_000)]
    [InlineData("Sun Nov  6 08:49:37 1994", 30_000)]
    [InlineData("Sun, 06 Nov 1994 08:49:07 GMT", 0)]
    [InlineData("Sun, 06 Nov 1994 08:48:07 GMT", 0)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 3_600_000)]
    [InlineData("Sun, 99 Nov 1994 08:49:37 GMT", 0)]
    public void RetryAfter_InEveryForm_IsAPauseWithinItsBound(string value, int milliseconds) =>
        Assert.Equal(milliseconds, RetryAfterMs(value));

    [Fact]
    public void RetryAfter_AsADate_IsReadByThePartnersClock() =>
        Assert.Equal(10_000, RetryAfterMs("Sun, 06 Nov 2022 12:00:10 GMT", date: "Sun, 06 Nov 2022 12:00:00 GMT"));

    [Fact]
    public void RetryAfter_AsADateBesideAWrongOne_IsReadByOurClock() =>
        Assert.Equal(30_000, RetryAfterMs("Sun, 06 Nov 1994 08:49:37 GMT", date: "yesterday"));

    [Theory]
    [InlineData(402)]
    [InlineData(404)]
    [InlineData(200)]
    public void RetryAfter_OfAnAnswerThatIsNotAskedAgain_MeansNothing(int status)
    {
        using var answer = new HttpResponseMessage((System.Net.HttpStatusCode)status);
        answer.Headers.TryAddWithoutValidation("Retry-After", "7");

        Assert.Equal(0, PartnerAnswer.Judge(answer, s_now).RetryAfterMs);
    }

    [Theory]
    [InlineData(FailureReason.Busy, 0, "Partner busy (503)")]
    [InlineData(FailureReason.Busy, 503, "Partner busy (503)")]
    [InlineData(FailureReason.Busy, 429, "Partner busy (429 Too Many Requests)")]
    [InlineData(FailureReason.Busy, 425, "Partner busy (425 Too Early)")]
    [InlineData(FailureReason.PartnerError, 0, "Partner failed (500)")]
    [InlineData(FailureReason.PartnerError, 502, "Partner failed (502 Bad Gateway)")]
    [InlineData(FailureReason.PartnerError, 520, "Partner failed (520)")]
    [InlineData(FailureReason.UnexpectedAnswer, 0, "Partner gave an answer outside the protocol")]
    [InlineData(FailureReason.UnexpectedAnswer, 301, "Partner answered 301 Moved Permanently")]
    [InlineData(FailureReason.UnexpectedAnswer, 401, "Partner answered 401 Unauthorized")]
    [InlineData(FailureReason.OutcomeUnknown, 504, "Partner may or may not have done it: it answered 504 Gateway Timeout")]
    public void Status_OfAFailure_IsToldAsItCame(FailureReason reason, int answer, string message) =>
        Assert.Equal(message, reason.Message(answer));

    private static int RetryAfterMs(string value, string? date = null)
    {
        using var answer = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
        answer.Headers.TryAddWithoutValidation("Retry-After", value);
        if (date is not null)
        {
            answer.Headers.TryAddWithoutValidation("Date", date);
        }

        return PartnerAnswer.Judge(answer, s_now).RetryAfterMs;
    }
}
