using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints.Responses.Board;

namespace LiveDashboard.Web.Endpoints;

/// <summary>The board as JSON.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/board", (IBoardView board) => TypedResults.Ok(BoardResponse.From(board.Current)));
}
