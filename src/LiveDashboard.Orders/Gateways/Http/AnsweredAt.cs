using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// Reads from the <c>Answered</c> header when a partner on this machine answered, in nanoseconds of the machine's monotonic clock, which
/// is what timestamps count where they are nanoseconds.
/// </summary>
internal static class AnsweredAt
{
    private const string Header = "Answered";
    private const long NanosPerSecond = 1_000_000_000;

    /// <summary>The outcome with the time of the answer in place of that of its reading; unchanged where the header says nothing possible.</summary>
    /// <param name="outcome">The outcome, as of now.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="call">The call, which was sent before its answer.</param>
    /// <param name="clock">The clock.</param>
    public static StepOutcome Correct(in StepOutcome outcome, HttpResponseMessage answer, PartnerCall call, EngineClock clock) =>
        clock.TimestampFrequency == NanosPerSecond
        && answer.Headers.TryGetValues(Header, out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var stamp)
        && clock.MsOf(stamp) is var answered && answered >= call.StartedAt && answered <= outcome.EndedAt
            ? outcome with { EndedAt = answered }
            : outcome;
}
