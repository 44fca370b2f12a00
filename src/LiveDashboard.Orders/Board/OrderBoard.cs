using System.Runtime.CompilerServices;

namespace LiveDashboard.Orders.Board;

/// <summary>Holds the latest snapshot and wakes watchers. A slow watcher skips to the latest; nothing queues up.</summary>
internal sealed class OrderBoard
{
    private readonly ChangeSignal _changed = new();
    private BoardSnapshot _current = BoardSnapshot.Empty;
    private int _watchers;

    /// <summary>The latest snapshot.</summary>
    public BoardSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Number of current watchers.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    /// <summary>Publishes a newer snapshot and wakes the watchers.</summary>
    public void Publish(BoardSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Volatile.Write(ref _current, snapshot);
        _changed.Raise();
    }

    /// <summary>Yields the latest snapshot at once, then newer ones, skipping those published while the watcher was busy.</summary>
    public async IAsyncEnumerable<BoardSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _watchers);
        try
        {
            while (true)
            {
                var changed = _changed.Next;
                yield return Current;
                await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _watchers);
        }
    }
}
