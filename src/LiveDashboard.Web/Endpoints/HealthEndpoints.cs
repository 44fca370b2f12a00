using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Responses.Data;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Whether the process listens, and whether it can take orders.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new LiveResponse("live")));
        routes.MapGet("/health/ready", (IBoardView board, IOrderQueries queries) => Ready(board.Current.Journal, queries.Notices));
    }

    internal static IResult Ready(JournalHealth journal, IReadOnlyList<string> notices)
    {
        ArgumentNullException.ThrowIfNull(journal);
        if (journal is { Ready: false, Problem: { } reason })
        {
            return TypedResults.Json(new NotReadyResponse(reason), statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Json(
            new RecoveryResponse(journal.Recovered, journal.Total) { Notices = notices.Count == 0 ? null : notices },
            statusCode: journal.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
