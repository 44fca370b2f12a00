using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Responses.Board;
using LiveDashboard.Web.Endpoints.Responses.Orders;
using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Hubs;

/// <summary>The board for clients other than the page: bursts go in, snapshots and facts come out as streams.</summary>
/// <remarks>
/// Arguments are raw JSON, so that errors name the invalid one; trailing ones are optional
/// (<see cref="OptionalArgumentsProtocol"/>). A stream is pulled: a slow reader delays only itself.
/// </remarks>
internal sealed class OrderHub(IOrderCommands commands, IOrderQueries queries, IBoardView board, HubCallLog calls) : Hub
{
    [SuppressMessage("Performance", "CA1822", Justification = "A hub's methods are found on its instances.")]
    public object? Ping(object? x) => x;

    public async Task<BurstResponse> SubmitBurst(
        JsonElement count, JsonElement mode, JsonElement seed, JsonElement kitchen, JsonElement key)
    {
        var errors = new FieldErrors();
        var request = BurstBody.Read(count, mode, seed, kitchen, errors).ToRequest(errors);
        var idempotencyKey = JsonValue.Text(key, "key", errors);
        if (idempotencyKey is not null && !IdempotencyKey.IsValid(idempotencyKey))
        {
            errors.Add("key", $"key {IdempotencyKey.Rule}");
        }

        if (errors.Any)
        {
            throw HubProblem.Invalid(errors.Messages);
        }

        var result = await commands.SubmitBurstAsync(request, idempotencyKey, Context.ConnectionAborted);
        return result.IsAccepted ? BurstResponse.From(result.Value) : throw HubProblem.Refused(result.Refusal);
    }

    public IAsyncEnumerable<BoardResponse> WatchBoard(CancellationToken cancellationToken) =>
        calls.Watch(nameof(WatchBoard), BoardsAsync(cancellationToken), cancellationToken);

    public IAsyncEnumerable<FeedItemResponse> WatchOrders(JsonElement after, CancellationToken cancellationToken) =>
        calls.Watch(nameof(WatchOrders), OrdersAsync(after, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<BoardResponse> BoardsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var slot = StreamSlots.Take(Context);
        await foreach (var snapshot in board.WatchAsync(cancellationToken))
        {
            yield return BoardResponse.From(snapshot);
        }
    }

    private async IAsyncEnumerable<FeedItemResponse> OrdersAsync(
        JsonElement after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var slot = StreamSlots.Take(Context);
        await foreach (var item in board.ReadFactsAsync(ReadPosition(after), cancellationToken))
        {
            yield return FeedItemResponse.From(item, queries.BurstOf);
        }
    }

    private static FeedPosition? ReadPosition(JsonElement after)
    {
        var errors = new FieldErrors();
        var text = JsonValue.Text(after, "after", errors);
        if (text is null && !errors.Any)
        {
            return null;
        }

        return FeedPosition.TryParse(text, out var position)
            ? position
            : throw new HubException("after must be a position that this hub or GET /api/board gave, or null to begin now.");
    }
}
