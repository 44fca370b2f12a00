using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Board;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Bursts: send, get, cancel.</summary>
internal static class BurstEndpoints
{
    private const string Address = "/api/bursts";

    public static void MapBursts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, SubmitAsync);
        routes.MapGet(Address + "/{id}", FindAsync);
        routes.MapDelete(Address + "/{id}", CancelAsync);
    }

    private static async Task<IResult> SubmitAsync(
        HttpContext context, JsonRequest<BurstBody, BurstRequest> body, IOrderCommands commands, CancellationToken cancellationToken)
    {
        if (!IdempotencyKeyHeader.TryRead(context.Request, out var key, out var problem))
        {
            return problem;
        }

        if (!body.Parsed.IsValid)
        {
            return body.Parsed.Problem;
        }

        var result = await commands.SubmitBurstAsync(body.Parsed.Value, key, cancellationToken);
        if (!result.IsAccepted)
        {
            return new RefusalResult(result.Refusal, result.Refusal.Kind is RefusalKind.Conflict ? IdempotencyKeyHeader.Name : null);
        }

        if (result.Replayed)
        {
            context.Response.Headers[IdempotencyKeyHeader.ReplayedName] = "true";
        }

        return TypedResults.Accepted($"{Address}/{result.Value.Id}", BurstResponse.From(result.Value));
    }

    private static async Task<IResult> FindAsync(string id, IOrderQueries queries, CancellationToken cancellationToken)
    {
        var burst = await queries.FindBurstAsync(id, cancellationToken);
        return burst is null ? Unknown() : TypedResults.Ok(BurstProgressResponse.From(burst));
    }

    private static async Task<IResult> CancelAsync(string id, IOrderCommands commands, IOrderQueries queries, CancellationToken cancellationToken)
    {
        var result = await commands.CancelBurstAsync(id, cancellationToken);
        if (!result.IsAccepted)
        {
            return new RefusalResult(result.Refusal, "id");
        }

        var burst = await queries.FindBurstAsync(id, cancellationToken);
        return burst is null ? Unknown() : TypedResults.Accepted($"{Address}/{burst.Details.Id}", BurstProgressResponse.From(burst));
    }

    private static ProblemHttpResult Unknown() => Problem.Create(404, "id", "There is no such burst.");
}
