using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Board;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Holds queued orders back, or lets them go.</summary>
internal static class PauseEndpoints
{
    public static void MapPause(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/pause", ChangeAsync);

    private static async Task<IResult> ChangeAsync(
        HttpRequest request, IOrderCommands commands, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, ControlsRequestReader.ReadPause, cancellationToken);
        if (!body.IsValid)
        {
            return body.Problem;
        }

        var result = await commands.ChangeControlsAsync(body.Value, cancellationToken);
        return result.IsAccepted
            ? TypedResults.Ok(new PauseResponse(result.Value.Paused))
            : new RefusalResult(result.Refusal);
    }
}
