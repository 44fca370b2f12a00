using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Orders.Salvage;
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

    private static async Task<IResult> ReadAsync(DataMeter meter, JournalTrimmer trimmer, SalvageNotice notice, CancellationToken cancellationToken) =>
        TypedResults.Ok(DataResponse.From(await meter.ReadAsync(cancellationToken), trimmer.Rule, trimmer.HeldBack, notice.Text));

    private static async Task<IResult> ChangeAsync(
        HttpRequest request, OrderIntake intake, JournalTrimmer trimmer, CancellationToken cancellationToken)
    {
        var rule = trimmer.Rule;
        var body = await JsonBody.ReadAsync(request, fields => ControlsRequestReader.ReadRetention(fields, rule), cancellationToken);
        if (!body.IsValid)
        {
            return body.Problem;
        }

        var result = await intake.ChangeControlsAsync(body.Value, cancellationToken);
        return result.IsAccepted
            ? TypedResults.Ok(RetentionResponse.From(result.Value.Retention ?? rule))
            : new RefusalResult(result.Refusal);
    }
}
