using System.Runtime.CompilerServices;

namespace LiveDashboard.Orders.Board.Wall;

/// <summary>The picture of every order: each frame is made once and shared by all who watch its level.</summary>
internal sealed class WallStream(BoardProjection projection) : IBoardCompanion
{
    private readonly ChangeSignal _advanced = new();
    // Looked at and changed only while nothing is folded in.
    private readonly WallLevels _levels = projection.Read(stages => new WallLevels(stages));
    private int _watchers;

    /// <summary>Orders in one cell, level by level.</summary>
    public static IReadOnlyList<int> Levels { get; } = [1, 10, 100, 1_000];

    /// <summary>Pages that watch right now.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    /// <summary>
    /// The whole level at once, then what changes, at most ten frames a second. The next frame is made ready when the one
    /// before has been taken: whoever was too slow for some gets the whole level again. The bytes are shared: only read them.
    /// </summary>
    /// <param name="ordersPerCell">One of <see cref="Levels"/>.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public IAsyncEnumerable<byte[]> WatchAsync(int ordersPerCell, CancellationToken cancellationToken) =>
        Levels.Contains(ordersPerCell)
            ? FramesAsync(ordersPerCell, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(ordersPerCell), ordersPerCell, "A cell stands for 1, 10, 100 or 1,000 orders.");

    void IBoardCompanion.Advance() => _levels.Advance();

    /// <summary>Tells the watchers that the levels were brought up to date.</summary>
    void IBoardCompanion.Publish() => _advanced.Raise();

    private async IAsyncEnumerable<byte[]> FramesAsync(int ordersPerCell, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _watchers);
        projection.Read(_ => _levels.Join(ordersPerCell));
        try
        {
            // Before every frame there is: the first one is always a whole level.
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
