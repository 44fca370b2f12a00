using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Responses.Board;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Cancels unfinished orders and starts a new board scope.</summary>
internal static class ClearEndpoints
{
    public static void MapClear(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/clear", ClearAsync);

    private static async Task<IResult> ClearAsync(IOrderCommands commands, CancellationToken cancellationToken)
    {
        var result = await commands.ClearAsync(cancellationToken);
        return result.IsAccepted
            ? TypedResults.Accepted((string?)null, new ClearResponse(result.Value.Cancelled))
            : new RefusalResult(result.Refusal);
    }
}
