using System.Globalization;

namespace LiveDashboard.Partners.Protocol;

/// <summary>
/// Writes when a partner answered, on a clock that never goes back: nanoseconds, comparable only between programs on the same machine since
/// its last start. So a caller there can tell its own delay from the partner's.
/// </summary>
internal sealed class AnsweredHeader(TimeProvider timeProvider)
{
    /// <summary>The header's name.</summary>
    public const string Name = "Answered";

    private const int NanosPerSecond = 1_000_000_000;

    /// <summary>Writes it into a response, now.</summary>
    public void Write(HttpResponse response) =>
        response.Headers[Name] = ((Int128)timeProvider.GetTimestamp() * NanosPerSecond / timeProvider.TimestampFrequency).ToString(CultureInfo.InvariantCulture);
}
