using System.Collections.Concurrent;

namespace LiveDashboard.Orders.Journal.Search;

/// <summary>The named thread that answers searches one after the other, so that a long one holds up neither the thread pool nor the journal.</summary>
internal sealed class SearchThread : IDisposable
{
    private const int MaxWaiting = 256;

    private readonly BlockingCollection<Action> _wanted = new(MaxWaiting);
    private readonly Thread _thread;
    private int _started;

    public SearchThread() => _thread = new Thread(Run) { Name = "search index", IsBackground = true };

    /// <summary>Runs a search on the thread.</summary>
    /// <exception cref="JournalException">Too many searches wait already.</exception>
    public Task<T> RunAsync<T>(Func<T> search, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            _thread.Start();
        }

        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_wanted.IsAddingCompleted || !_wanted.TryAdd(() => Answer(search, answer, cancellationToken)))
        {
            answer.SetException(new JournalException("Too many searches are waiting. Try again in a moment."));
        }

        return answer.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _wanted.CompleteAdding();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _wanted.Dispose();
    }

    private static void Answer<T>(Func<T> search, TaskCompletionSource<T> answer, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            answer.TrySetResult(search());
        }
        catch (OperationCanceledException)
        {
            answer.TrySetCanceled(cancellationToken);
        }
        // The thread's one broad catch: the caller gets it.
        catch (Exception exception)
        {
            answer.TrySetException(exception);
        }
    }

    private void Run()
    {
        foreach (var search in _wanted.GetConsumingEnumerable())
        {
            search();
        }
    }
}
