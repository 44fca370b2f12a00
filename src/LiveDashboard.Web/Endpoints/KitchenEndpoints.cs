using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Board;

namespace LiveDashboard.Web.Endpoints;

/// <summary>The partners behind the steps: how long they take and how often they fail.</summary>
internal static class KitchenEndpoints
{
    private const string Address = "/api/kitchen";

    public static void MapKitchen(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (IOrderCommands commands) => TypedResults.Ok(KitchenResponse.From(commands.Controls.Kitchen)));
        routes.MapPut(Address, ChangeAsync);
    }

    /// <summary>The engine calls the kitchen's name "kitchen"; in this request the field is "name".</summary>
    internal static Refusal InWordsOfTheRequest(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal with
        {
            Errors = refusal.Errors.ToDictionary(error => error.Key == "kitchen" ? "name" : error.Key, error => error.Value),
        };
    }

    private static async Task<IResult> ChangeAsync(
        HttpRequest request, IOrderCommands commands, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, ControlsRequestReader.ReadKitchen, cancellationToken);
        if (!body.IsValid)
        {
            return body.Problem;
        }

        var result = await commands.ChangeControlsAsync(body.Value, cancellationToken);
        return result.IsAccepted
            ? TypedResults.Ok(KitchenResponse.From(result.Value.Kitchen))
            : new RefusalResult(InWordsOfTheRequest(result.Refusal));
    }
}
