using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Ports;

/// <summary>The live side of the engine in this process.</summary>
internal sealed class LocalBoardView(OrderBoard board, WallStream wall, OrderFeed feed) : IBoardView
{
    public BoardSnapshot Current => board.Current;

    public int Watchers => board.Watchers;

    public IAsyncEnumerable<BoardSnapshot> WatchAsync(CancellationToken cancellationToken) => board.WatchAsync(cancellationToken);

    public IAsyncEnumerable<byte[]> WatchWallAsync(int ordersPerCell, CancellationToken cancellationToken) =>
        wall.WatchAsync(ordersPerCell, cancellationToken);

    public IAsyncEnumerable<FeedItem> ReadFactsAsync(FeedPosition? after, CancellationToken cancellationToken) =>
        feed.ReadAsync(after, cancellationToken);
}
