using System.Collections.Concurrent;
using LiveDashboard.Orders.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>The journal's second connection, on its own named thread: reading never blocks a commit or the thread pool.</summary>
internal sealed class ReaderThread : IDisposable
{
    private const int MaxWaiting = 1024;

    private readonly BlockingCollection<Action> _wanted = new(MaxWaiting);
    private readonly string _folder;
    private readonly Thread _thread;
    private SqliteConnection? _connection;
    private int _started;

    public ReaderThread(string folder)
    {
        _folder = folder;
        _thread = new Thread(Run) { Name = "journal reader", IsBackground = true };
    }

    /// <summary>Reads on the reader's thread.</summary>
    /// <exception cref="JournalException">The file cannot be read, or too many reads are queued.</exception>
    internal Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            _thread.Start();
        }

        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_wanted.IsAddingCompleted || !_wanted.TryAdd(() => Answer(read, answer, cancellationToken)))
        {
            answer.SetException(new JournalException("Too much of the journal is being read. Try again in a moment."));
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

    private void Answer<T>(Func<SqliteConnection, T> read, TaskCompletionSource<T> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            answer.TrySetCanceled(cancellationToken);
            return;
        }

        try
        {
            // Opened by the first read, and again after a failure to open, which only that reader sees.
            _connection ??= JournalSchema.Connect(SqliteJournalStorage.FileIn(_folder));
            answer.TrySetResult(read(_connection));
        }
        catch (SqliteException exception)
        {
            answer.TrySetException(new JournalException($"The journal cannot be read: {exception.Message}", exception));
        }
        // The thread's one broad catch: the caller gets the exception.
        catch (Exception exception)
        {
            answer.TrySetException(exception);
        }
    }

    private void Run()
    {
        foreach (var read in _wanted.GetConsumingEnumerable())
        {
            read();
        }

        _connection?.Dispose();
    }
}
