using System.Runtime.CompilerServices;

namespace LiveDashboard.Orders.Board.Wall;

/// <summary>Streams the stage of every order: each frame is built once and shared by all watchers of its level.</summary>
internal sealed class WallStream(BoardProjection projection, PartnerQueues? queues = null) : IBoardCompanion
{
    private readonly ChangeSignal _advanced = new();
    // Read and changed only while no fact is being applied.
    private readonly WallLevels _levels = projection.Read(stages => new WallLevels(stages, queues));
    private int _watchers;

    /// <summary>Orders per cell of each level.</summary>
    public static IReadOnlyList<int> Levels { get; } = [1, 10, 100, 1_000];

    /// <summary>Number of current watchers.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    /// <summary>
    /// Yields the whole level at once, then the changes, at most ten frames a second. The next frame is prepared when the
    /// previous one has been taken: a reader that missed some gets the whole level again. The bytes are shared: do not modify.
    /// </summary>
    /// <param name="ordersPerCell">One of <see cref="Levels"/>.</param>
    /// <param name="cancellationToken">Stops watching.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level does not exist.</exception>
    public IAsyncEnumerable<byte[]> WatchAsync(int ordersPerCell, CancellationToken cancellationToken) =>
        Levels.Contains(ordersPerCell)
            ? FramesAsync(ordersPerCell, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(ordersPerCell), ordersPerCell, "A cell stands for 1, 10, 100 or 1,000 orders.");

    void IBoardCompanion.Advance() => _levels.Advance();

    /// <summary>Notifies the watchers that the levels have advanced.</summary>
    void IBoardCompanion.Publish() => _advanced.Raise();

    private async IAsyncEnumerable<byte[]> FramesAsync(int ordersPerCell, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _watchers);
        projection.Read(_ => _levels.Join(ordersPerCell));
        try
        {
            // Before any frame, so that the first one is always a whole level.
            var seen = long.MinValue;
            while (true)
            {
                var advanced = _advanced.Next;
                if (projection.Read(_ => _levels.After(ordersPerCell, seen)) is { } frame)
                {
                    seen = frame.Number;
                    yield return frame.Bytes;
                }

                await advanced.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            projection.Read(_ => _levels.Leave(ordersPerCell));
            Interlocked.Decrement(ref _watchers);
        }
    }
}
