using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Board;

namespace LiveDashboard.Web.Endpoints;

/// <summary>The toggle between async and blocking, and the number of workers.</summary>
internal static class ModeEndpoints
{
    private const string Address = "/api/mode";

    public static void MapMode(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (IOrderCommands commands) => TypedResults.Ok(ModeResponse.From(commands.Controls)));
        routes.MapPut(Address, ChangeAsync);
    }

    private static async Task<IResult> ChangeAsync(
        HttpRequest request, IOrderCommands commands, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, ControlsRequestReader.ReadMode, cancellationToken);
        if (!body.IsValid)
        {
            return body.Problem;
        }

        var result = await commands.ChangeControlsAsync(body.Value, cancellationToken);
        return result.IsAccepted
            ? TypedResults.Ok(ModeResponse.From(result.Value))
            : new RefusalResult(result.Refusal);
    }
}
