using Microsoft.AspNetCore.Connections;

namespace LiveDashboard.Partners.Hosting;

/// <summary>
/// Bounds the connections of one port so that idle ones cannot lock others out: a connection over which no call was accepted yet is
/// a stranger, and strangers are evicted, oldest first.
/// </summary>
/// <remarks>
/// A caller's new connection is a stranger, too, until its first call is read. Many callers may come at once, so strangers beyond
/// their limit are tolerated until the patience is over; at the port's own limit the oldest is evicted at once.
/// </remarks>
internal sealed partial class PortConnections(int limit, int strangersLimit, TimeProvider timeProvider, ILogger<PortConnections> logger)
{
    /// <summary>How long a stranger may take to make its first call.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly LinkedList<ConnectionPlace> _strangers = [];
    private int _open;
    private bool _isFull;

    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var place = new ConnectionPlace(connection, this, timeProvider.GetTimestamp());
        var isIn = TryEnter(place, out var leaving);
        foreach (var stranger in leaving)
        {
            stranger.Connection.Abort(new ConnectionAbortedException("The connection carried no call and made room for others."));
        }

        if (!isIn)
        {
            if (Interlocked.Exchange(ref _isFull, true) is false)
            {
                LogFull(limit);
            }

            connection.Abort(new ConnectionAbortedException("The port has no room for another connection."));
            return;
        }

        connection.Features.Set(place);
        try
        {
            await next(connection);
        }
        finally
        {
            lock (_gate)
            {
                Free(place);
            }
        }
    }

    /// <summary>Marks the connection as no longer a stranger.</summary>
    public void Keep(ConnectionPlace place)
    {
        if (place.Stranger is not null)
        {
            lock (_gate)
            {
                Acknowledge(place);
            }
        }
    }

    private bool TryEnter(ConnectionPlace place, out List<ConnectionPlace> leaving)
    {
        leaving = [];
        lock (_gate)
        {
            if (_open >= limit && _strangers.Count == 0)
            {
                return false;
            }

            _isFull = false;
            _open++;
            place.Stranger = _strangers.AddLast(place);
            while (_strangers.First is { } oldest && oldest.Value != place && (_open > limit || IsOneTooMany(oldest.Value)))
            {
                // Its slot is free from now on, not only when the connection has ended.
                Free(oldest.Value);
                leaving.Add(oldest.Value);
            }

            return true;
        }
    }

    private bool IsOneTooMany(ConnectionPlace oldest) =>
        _strangers.Count > strangersLimit && timeProvider.GetElapsedTime(oldest.Since) >= Patience;

    private void Free(ConnectionPlace place)
    {
        if (!place.IsFree)
        {
            place.IsFree = true;
            _open--;
            Acknowledge(place);
        }
    }

    private void Acknowledge(ConnectionPlace place)
    {
        if (place.Stranger is { } stranger)
        {
            _strangers.Remove(stranger);
            place.Stranger = null;
        }
    }

    [LoggerMessage(
        EventIds.PartnersPortFull, LogLevel.Warning,
        "All {Limit} connections of a partners' port are callers': further ones are closed until one ends.",
        EventName = nameof(EventIds.PartnersPortFull))]
    private partial void LogFull(int limit);
}
