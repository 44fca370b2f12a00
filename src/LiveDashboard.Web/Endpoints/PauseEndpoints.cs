using LiveDashboard.Orders.Intake;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses;
using LiveDashboard.Web.Security;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Holds queued orders back, or lets them go.</summary>
internal static class PauseEndpoints
{
    public static void MapPause(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/pause", ChangeAsync).AddEndpointFilter<CommandLimitFilter>();

    private static async Task<IResult> ChangeAsync(
        HttpRequest request, OrderIntake intake, LatestControls controls, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, ControlsRequestReader.ReadPause, cancellationToken);
        if (!body.IsValid)
        {
            return body.Problem;
        }

        var result = await intake.ChangeControlsAsync(body.Value, cancellationToken);
        return result.IsAccepted
            ? TypedResults.Ok(new PauseResponse(controls.Tell(result.Value).Paused))
            : new RefusalResult(result.Refusal);
    }
}
