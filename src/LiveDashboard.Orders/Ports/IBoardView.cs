using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Ports;

/// <summary>What is live: the board, the wall of all orders, and the facts as they are committed.</summary>
public interface IBoardView
{
    /// <summary>Orders in one cell of the wall, level by level.</summary>
    static IReadOnlyList<int> WallLevels => WallStream.Levels;

    /// <summary>The latest snapshot.</summary>
    BoardSnapshot Current { get; }

    /// <summary>How many watch the snapshots right now.</summary>
    int Watchers { get; }

    /// <summary>The latest snapshot at once, then each newer one, skipping those that came while the watcher was busy.</summary>
    IAsyncEnumerable<BoardSnapshot> WatchAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A whole level of the wall at once, then what changes, at most ten frames a second. Whoever was too slow for some gets
    /// the whole level again. The bytes are shared: only read them.
    /// </summary>
    /// <param name="ordersPerCell">One of <see cref="WallLevels"/>.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    IAsyncEnumerable<byte[]> WatchWallAsync(int ordersPerCell, CancellationToken cancellationToken);

    /// <summary>
    /// Facts after the position (null = from now on), until cancelled. A reader that fell behind gets one resync item and
    /// goes on from there.
    /// </summary>
    IAsyncEnumerable<FeedItem> ReadFactsAsync(FeedPosition? after, CancellationToken cancellationToken);
}
