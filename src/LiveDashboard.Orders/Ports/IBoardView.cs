using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Ports;

/// <summary>Live views: the board, the wall of all orders, and the facts as they are committed.</summary>
public interface IBoardView
{
    /// <summary>Orders per wall cell of each level.</summary>
    static IReadOnlyList<int> WallLevels => WallStream.Levels;

    /// <summary>The latest snapshot.</summary>
    BoardSnapshot Current { get; }

    /// <summary>Number of current watchers of snapshots.</summary>
    int Watchers { get; }

    /// <summary>Yields the latest snapshot at once, then newer ones, skipping those published while the watcher was busy.</summary>
    IAsyncEnumerable<BoardSnapshot> WatchAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Yields a whole level of the wall at once, then the changes, at most ten frames a second. A reader that missed some gets
    /// the whole level again. The bytes are shared: do not modify them.
    /// </summary>
    /// <param name="ordersPerCell">One of <see cref="WallLevels"/>.</param>
    /// <param name="cancellationToken">Stops watching.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level does not exist.</exception>
    IAsyncEnumerable<byte[]> WatchWallAsync(int ordersPerCell, CancellationToken cancellationToken);

    /// <summary>
    /// Yields facts after the position (null = from now on), until cancelled. A reader that fell behind gets one resync item
    /// and continues from there.
    /// </summary>
    IAsyncEnumerable<FeedItem> ReadFactsAsync(FeedPosition? after, CancellationToken cancellationToken);
}
