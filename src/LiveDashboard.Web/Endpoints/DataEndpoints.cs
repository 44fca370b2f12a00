using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Data;

namespace LiveDashboard.Web.Endpoints;

/// <summary>How much is kept and what room it takes; how long ended orders stay.</summary>
internal static class DataEndpoints
{
    private const string Address = "/api/data";

    public static void MapData(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, ReadAsync);
        routes.MapPut(Address + "/retention", ChangeAsync);
    }

    private static async Task<IResult> ReadAsync(IOrderQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(DataResponse.From(await queries.MeasureDataAsync(cancellationToken), queries.Retention, queries.HeldBack, queries.SalvageNotice));

    private static async Task<IResult> ChangeAsync(
        HttpRequest request, IOrderCommands commands, IOrderQueries queries, CancellationToken cancellationToken)
    {
        var rule = queries.Retention;
        var body = await JsonBody.ReadAsync(request, fields => ControlsRequestReader.ReadRetention(fields, rule), cancellationToken);
        if (!body.IsValid)
        {
            return body.Problem;
        }

        var result = await commands.ChangeControlsAsync(body.Value, cancellationToken);
        return result.IsAccepted
            ? TypedResults.Ok(RetentionResponse.From(result.Value.Retention ?? rule))
            : new RefusalResult(result.Refusal);
    }
}
