using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Single orders: send, get, cancel, retry.</summary>
internal static class OrderEndpoints
{
    private const string Address = "/api/orders";

    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, SubmitAsync);
        routes.MapGet(Address + "/{id}", FindAsync);
        routes.MapPost(Address + "/{id}/cancel", CancelAsync);
        routes.MapPost(Address + "/{id}/retry", RetryAsync);
    }

    private static async Task<IResult> SubmitAsync(
        HttpContext context,
        JsonRequest<OrderBody, OrderRequest> body,
        IOrderCommands commands,
        IOrderQueries queries,
        CancellationToken cancellationToken)
    {
        if (!IdempotencyKeyHeader.TryRead(context.Request, out var key, out var problem))
        {
            return problem;
        }

        if (!body.Parsed.IsValid)
        {
            return body.Parsed.Problem;
        }

        var result = await commands.SubmitAsync(body.Parsed.Value, key, cancellationToken);
        if (!result.IsAccepted)
        {
            return new RefusalResult(result.Refusal, result.Refusal.Kind is RefusalKind.Conflict ? IdempotencyKeyHeader.Name : null);
        }

        if (result.Replayed)
        {
            context.Response.Headers[IdempotencyKeyHeader.ReplayedName] = "true";
        }

        return result.Value.Details is { } details
            ? Accepted(queries.AtAcceptance(result.Value.Id, details))
            : await AcceptedAsync(result.Value.Id, queries, cancellationToken);
    }

    private static async Task<IResult> FindAsync(string id, IOrderQueries queries, CancellationToken cancellationToken)
    {
        if (!OrderIdReader.TryRead(id, out var order, out var problem))
        {
            return problem;
        }

        var view = await queries.FindAsync(order, cancellationToken);
        return view is null ? OrderIdReader.Unknown() : TypedResults.Ok(OrderResponse.From(view));
    }

    private static Task<IResult> CancelAsync(string id, IOrderCommands commands, IOrderQueries queries, CancellationToken cancellationToken) =>
        CommandAsync(id, commands.CancelAsync, queries, cancellationToken);

    private static async Task<IResult> RetryAsync(
        string id, JsonRequest<RetryBody, RetryRequest> body, IOrderCommands commands, IOrderQueries queries, CancellationToken cancellationToken) =>
        body.Parsed.IsValid
            ? await CommandAsync(id, (order, token) => commands.RetryAsync(order, body.Parsed.Value.Outcome, token), queries, cancellationToken)
            : body.Parsed.Problem;

    private static async Task<IResult> CommandAsync(
        string id,
        Func<OrderId, CancellationToken, Task<IntakeResult<OrderReceipt>>> command,
        IOrderQueries queries,
        CancellationToken cancellationToken)
    {
        if (!OrderIdReader.TryRead(id, out var order, out var problem))
        {
            return problem;
        }

        var result = await command(order, cancellationToken);
        if (result.IsAccepted)
        {
            return await AcceptedAsync(order, queries, cancellationToken);
        }

        var found = result.Refusal.Kind is RefusalKind.Conflict ? await queries.FindAsync(order, cancellationToken) : null;
        return new RefusalResult(result.Refusal, "id", found?.Summary.Status);
    }

    private static async Task<IResult> AcceptedAsync(OrderId order, IOrderQueries queries, CancellationToken cancellationToken)
    {
        var view = await queries.FindAsync(order, cancellationToken)
            ?? throw new InvalidOperationException($"Order {order} is committed and cannot be read.");
        return Accepted(view);
    }

    private static Accepted<OrderResponse> Accepted(OrderHistory view) =>
        TypedResults.Accepted($"{Address}/{view.Summary.Id}", OrderResponse.From(view));
}
