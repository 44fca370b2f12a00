using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Export;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Orders;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Queries over orders: a page of matches, their count, all of them as a file.</summary>
internal static class SearchEndpoints
{
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(1);

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/orders", ListAsync);
        routes.MapGet("/api/orders/count", CountAsync);
        routes.MapGet("/api/orders/export", ExportAsync);
    }

    private static Task<IResult> ListAsync(HttpRequest request, IOrderQueries queries, CancellationToken cancellationToken) => AnswerAsync(
        OrderListRequest.Read(request.Query),
        async wanted => await queries.SearchAsync(wanted.Query, wanted.Limit, wanted.Cursor, cancellationToken) is { } page
            ? TypedResults.Ok(OrderPageResponse.From(page))
            : Problem.Create(400, "cursor", "cursor is none that a list gave; leave it out to begin with the newest."));

    private static Task<IResult> CountAsync(HttpRequest request, IOrderQueries queries, CancellationToken cancellationToken) => AnswerAsync(
        OrderListRequest.Read(request.Query),
        async wanted =>
        {
            var indexedThrough = queries.IndexedThrough(wanted.Query);
            return TypedResults.Ok(new OrderCountResponse(await queries.CountAsync(wanted.Query, cancellationToken), indexedThrough));
        });

    private static Task<IResult> ExportAsync(
        HttpRequest request,
        IOrderQueries queries,
        ExportSlots slots,
        StallLimit stall,
        TimeProvider time,
        CancellationToken cancellationToken) => AnswerAsync(
        ExportRequest.Read(request.Query),
        async wanted =>
        {
            var headers = new ExportHeaders(wanted.Format, time.GetUtcNow());
            if (HttpMethods.IsHead(request.Method))
            {
                return headers;
            }

            if (!slots.TryTake(out var slot))
            {
                return new RefusalResult(new Refusal(RefusalKind.TooMany, ExportSlots.Full) { RetryAfter = ExportSlots.RetryAfter });
            }

            // The search runs before the first byte of the response, so that its failure still sets the status code.
            var parts = queries.PartsAsync(wanted.Query, cancellationToken).GetAsyncEnumerator(cancellationToken);
            try
            {
                return new ExportResult(headers, parts, await parts.MoveNextAsync(), slot, stall);
            }
            catch
            {
                await parts.DisposeAsync();
                slot.Dispose();
                throw;
            }
        });

    private static async Task<IResult> AnswerAsync<T>(ParsedRequest<T> wanted, Func<T, Task<IResult>> answer)
        where T : class
    {
        if (!wanted.IsValid)
        {
            return wanted.Problem;
        }

        try
        {
            return await answer(wanted.Value);
        }
        catch (JournalException exception)
        {
            return new RefusalResult(new Refusal(RefusalKind.Unavailable, exception.Message) { RetryAfter = s_retryAfter });
        }
    }
}
