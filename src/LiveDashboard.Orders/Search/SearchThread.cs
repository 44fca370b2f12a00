using System.Collections.Concurrent;
using LiveDashboard.Orders.Journal.Storage;
using Microsoft.Extensions.Hosting;

namespace LiveDashboard.Orders.Search;

/// <summary>
/// The named thread that runs searches one after the other and, between them, adds new names to the index: a long search
/// blocks neither the thread pool nor the journal.
/// </summary>
internal sealed class SearchThread : IHostedService, IDisposable
{
    private const int MaxWaiting = 256;

    // Under a steady stream of searches the index gets a turn after this many.
    private const int SearchesBetween = 8;

    private readonly BlockingCollection<Action> _wanted = new(MaxWaiting);
    private readonly NameIndex _index;
    private readonly Thread _thread;
    private int _disposed;

    public SearchThread(NameIndex index)
    {
        _index = index;
        _thread = new Thread(Run) { Name = "search index", IsBackground = true };
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _wanted.CompleteAdding();
        return Task.CompletedTask;
    }

    /// <summary>Runs a search on the thread.</summary>
    /// <exception cref="JournalException">Too many searches are queued.</exception>
    public Task<T> RunAsync<T>(Func<T> search, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_wanted.IsAddingCompleted || !_wanted.TryAdd(() => Answer(search, answer, cancellationToken)))
        {
            answer.SetException(new JournalException("Too many searches are waiting. Try again in a moment."));
        }

        return answer.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        // Registered under two service types, so disposed twice.
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

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
        // The thread's one broad catch: the caller gets the exception.
        catch (Exception exception)
        {
            answer.TrySetException(exception);
        }
    }

    private void Run()
    {
        var pause = TimeSpan.Zero;
        for (var served = 0; !_wanted.IsCompleted;)
        {
            var hasSearch = _wanted.TryTake(out var search, pause);
            search?.Invoke();
            served = hasSearch ? served + 1 : 0;
            if (!_wanted.IsAddingCompleted && served % SearchesBetween == 0)
            {
                pause = _index.Advance();
            }
        }

        _index.Dispose();
    }
}
