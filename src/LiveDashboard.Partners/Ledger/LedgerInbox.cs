using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace LiveDashboard.Partners.Ledger;

/// <summary>Requests on their way to the ledger's thread: callers wait for room without a thread, the ledger's thread stands until one comes.</summary>
/// <param name="capacity">Requests that may wait; at least 1.</param>
internal sealed class LedgerInbox(int capacity) : IDisposable
{
    private readonly SemaphoreSlim _room = new(capacity);
    private readonly BlockingCollection<LedgerRequest> _requests = [];

    /// <summary>Hands a request in once there is room.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger is closed.</exception>
    public async ValueTask SendAsync(LedgerRequest request, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        try
        {
            _requests.Add(request, CancellationToken.None);
        }
        catch (InvalidOperationException exception)
        {
            _room.Release();
            throw new LedgerUnavailableException("The ledger is closed.", exception);
        }
    }

    /// <summary>The next request, for which the calling thread stands; ends when the inbox is closed and empty.</summary>
    public IEnumerable<LedgerRequest> Next()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            _room.Release();
            yield return request;
        }
    }

    /// <summary>The next request, if there is one.</summary>
    public bool TryTake([MaybeNullWhen(false)] out LedgerRequest request)
    {
        if (!_requests.TryTake(out request))
        {
            return false;
        }

        _room.Release();
        return true;
    }

    /// <summary>Takes nothing more.</summary>
    public void Close() => _requests.CompleteAdding();

    public void Dispose()
    {
        _requests.Dispose();
        _room.Dispose();
    }
}
