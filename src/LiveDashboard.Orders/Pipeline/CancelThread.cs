using System.Collections.Concurrent;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Pipeline.Execution;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// Carries out committed cancellations: queued orders end at once, running ones are signaled. Has its own thread, since
/// ending a million orders writes a million facts, and the journal's thread must not wait for itself.
/// </summary>
internal sealed class CancelThread : IDisposable
{
    private readonly BlockingCollection<(OrderId First, int Count, TaskCompletionSource? CaughtUp)> _wanted = [];
    private readonly OrderQueue _queue;
    private readonly RunTable _runs;
    private readonly OrderJournal _journal;
    private readonly EngineClock _clock;
    private readonly Thread _thread;

    public CancelThread(OrderQueue queue, RunTable runs, OrderJournal journal, EngineClock clock)
    {
        _queue = queue;
        _runs = runs;
        _journal = journal;
        _clock = clock;
        _thread = new Thread(Run) { Name = "cancellations", IsBackground = true };
    }

    public void Start() => _thread.Start();

    /// <summary>Cancels <paramref name="count"/> orders from <paramref name="first"/> on; returns at once.</summary>
    public void Cancel(OrderId first, int count) => _wanted.Add((first, count, null));

    /// <summary>Completes when every earlier cancellation is carried out, as far as it is this thread's part.</summary>
    public Task CaughtUpAsync()
    {
        var caughtUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _wanted.Add((default, 0, caughtUp));
        return caughtUp.Task;
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

    private void Run()
    {
        foreach (var (first, count, caughtUp) in _wanted.GetConsumingEnumerable())
        {
            foreach (var range in _queue.Remove(first, count))
            {
                EndQueued(range.First, range.Count);
            }

            for (var index = 0; index < count; index++)
            {
                _runs.Find(first.Plus(index))?.RequestCancel();
            }

            caughtUp?.SetResult();
        }
    }

    private void EndQueued(OrderId first, int count)
    {
        for (var index = 0; index < count; index++)
        {
            _journal.Append(new Fact { Type = FactType.OrderCancelled, Order = first.Plus(index), At = _clock.NowMs });
        }
    }
}
