using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Orders;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Retries or cancels many orders: those listed, or all that match a query.</summary>
internal static class BulkEndpoints
{
    public static void MapBulk(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/orders/retry", RetryAsync);
        routes.MapPost("/api/orders/cancel", CancelAsync);
    }

    private static Task<IResult> RetryAsync(
        JsonRequest<BulkBody, BulkRequest> body, IOrderCommands commands, IOrderQueries queries, CancellationToken cancellationToken) =>
        CommandAsync(body, commands.RetryManyAsync, queries, cancellationToken);

    private static Task<IResult> CancelAsync(
        JsonRequest<BulkBody, BulkRequest> body, IOrderCommands commands, IOrderQueries queries, CancellationToken cancellationToken) =>
        CommandAsync(body, commands.CancelManyAsync, queries, cancellationToken);

    private static async Task<IResult> CommandAsync(
        JsonRequest<BulkBody, BulkRequest> body,
        Func<IAsyncEnumerable<OrderId>, IProgress<BulkReceipt>?, CancellationToken, Task<BulkReceipt>> command,
        IOrderQueries queries,
        CancellationToken cancellationToken)
    {
        if (!body.Parsed.IsValid)
        {
            return body.Parsed.Problem;
        }

        var orders = body.Parsed.Value.Query is { } query ? queries.IdsAsync(query, cancellationToken) : body.Parsed.Value.Ids.ToAsyncEnumerable();
        var receipt = await command(orders, null, cancellationToken);
        return receipt is { Done: 0, Stopped: { } refusal }
            ? new RefusalResult(refusal)
            : TypedResults.Accepted((string?)null, BulkResponse.From(receipt));
    }
}
