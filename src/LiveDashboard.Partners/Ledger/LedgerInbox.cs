using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace LiveDashboard.Partners.Ledger;

/// <summary>The queue to the ledger's thread: callers wait for room asynchronously, the ledger's thread blocks for requests.</summary>
/// <param name="capacity">Maximum queued requests; at least 1.</param>
internal sealed class LedgerInbox(int capacity) : IDisposable
{
    private readonly SemaphoreSlim _room = new(capacity);
    private readonly BlockingCollection<LedgerRequest> _requests = [];

    /// <summary>Queues a request once there is room.</summary>
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

    /// <summary>The requests, blocking the calling thread for each; ends when the inbox is closed and empty.</summary>
    public IEnumerable<LedgerRequest> Next()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            _room.Release();
            yield return request;
        }
    }

    /// <summary>Takes the next request, if there is one.</summary>
    public bool TryTake([MaybeNullWhen(false)] out LedgerRequest request)
    {
        if (!_requests.TryTake(out request))
        {
            return false;
        }

        _room.Release();
        return true;
    }

    /// <summary>Accepts no more requests.</summary>
    public void Close() => _requests.CompleteAdding();

    public void Dispose()
    {
        _requests.Dispose();
        _room.Dispose();
    }
}
