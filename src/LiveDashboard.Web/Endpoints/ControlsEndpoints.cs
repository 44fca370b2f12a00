using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Board;
using LiveDashboard.Web.Endpoints.Responses.Data;

namespace LiveDashboard.Web.Endpoints;

/// <summary>The board's controls: mode and workers, pause, kitchen, and how long ended orders are kept.</summary>
internal static class ControlsEndpoints
{
    private const string Mode = "/api/mode";
    private const string Kitchen = "/api/kitchen";

    public static void MapControls(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Mode, (IOrderCommands commands) => TypedResults.Ok(ModeResponse.From(commands.Controls)));
        routes.MapGet(Kitchen, (IOrderCommands commands) => TypedResults.Ok(KitchenResponse.From(commands.Controls.Kitchen)));
        routes.MapChange<ModeBody, ModeResponse>(Mode, (controls, _) => ModeResponse.From(controls));
        routes.MapChange<KitchenBody, KitchenResponse>(Kitchen, (controls, _) => KitchenResponse.From(controls.Kitchen));
        routes.MapChange<PauseBody, PauseResponse>("/api/pause", (controls, _) => new PauseResponse(controls.Paused));
        routes.MapChange<RetentionBody, RetentionResponse>(
            "/api/data/retention", (controls, queries) => RetentionResponse.From(controls.Retention ?? queries.Retention));
    }

    private static void MapChange<TBody, TAnswer>(
        this IEndpointRouteBuilder routes, string address, Func<Controls, IOrderQueries, TAnswer> answer)
        where TBody : IWireBody<TBody, ControlsRequest> =>
        routes.MapPut(address, async (
            JsonRequest<TBody, ControlsRequest> body, IOrderCommands commands, IOrderQueries queries, CancellationToken cancellationToken) =>
        {
            if (!body.Parsed.IsValid)
            {
                return body.Parsed.Problem;
            }

            var result = await commands.ChangeControlsAsync(body.Parsed.Value, cancellationToken);
            return result.IsAccepted
                ? (IResult)TypedResults.Ok(answer(result.Value, queries))
                : new RefusalResult(result.Refusal);
        });
}
