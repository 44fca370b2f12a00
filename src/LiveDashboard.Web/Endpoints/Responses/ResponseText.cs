using System.Globalization;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Web.Endpoints.Responses;

/// <summary>Formats times and optional values for responses.</summary>
internal static class ResponseText
{
    public static string? Of(ExecutionMode? mode) => mode is { } known ? Words.Of(known) : null;

    public static string Of(AttemptStatus status) => status switch
    {
        AttemptStatus.Running => "running",
        AttemptStatus.Completed => "completed",
        AttemptStatus.Failed => "failed",
        AttemptStatus.Cancelled => "cancelled",
        AttemptStatus.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The message of a reason, or null when nothing went wrong.</summary>
    public static string? Of(FailureReason reason, int answer) => reason is FailureReason.None ? null : reason.Message(answer);

    /// <summary>UTC, ISO 8601, exactly three decimals.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? time) => time is { } known ? Of(known) : null;
}
