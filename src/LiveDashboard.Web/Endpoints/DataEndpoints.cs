using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Responses.Data;

namespace LiveDashboard.Web.Endpoints;

/// <summary>How much data is kept and its size on disk.</summary>
internal static class DataEndpoints
{
    public static void MapData(this IEndpointRouteBuilder routes) => routes.MapGet("/api/data", ReadAsync);

    private static async Task<IResult> ReadAsync(IOrderQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(DataResponse.From(await queries.MeasureDataAsync(cancellationToken), queries.Retention, queries.HeldBack, queries.SalvageNotice));
}
