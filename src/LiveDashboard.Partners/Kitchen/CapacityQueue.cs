namespace LiveDashboard.Partners.Kitchen;

/// <summary>Lets K limited calls of a step run at once, queues the others and rejects what exceeds the queue.</summary>
/// <remarks>K comes with each call. Calls without a limit are never queued, so they do not starve a limited kitchen.</remarks>
internal sealed class CapacityQueue
{
    private const int ShortestLine = 1_000;
    private const int LineForEachPlace = 10;

    private readonly Lock _gate = new();
    private readonly Queue<(int Capacity, TaskCompletionSource Turn)> _waiting = new();
    private int _atWork;
    private bool _closed;

    /// <summary>Null when the queue is full; otherwise a task that completes at the call's turn, or is cancelled on close.</summary>
    public Task? Enter(int capacity)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return Task.FromCanceled(new CancellationToken(canceled: true));
            }

            if (_waiting.Count == 0 && _atWork < capacity)
            {
                _atWork++;
                return Task.CompletedTask;
            }

            if (_waiting.Count >= Math.Max(ShortestLine, LineForEachPlace * capacity))
            {
                return null;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((capacity, turn));
            return turn.Task;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _atWork--;
            while (_waiting.TryPeek(out var first) && _atWork < first.Capacity)
            {
                _waiting.Dequeue();
                _atWork++;
                first.Turn.SetResult();
            }
        }
    }

    /// <summary>Cancels every queued call, now and from now on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            while (_waiting.TryDequeue(out var next))
            {
                next.Turn.SetCanceled();
            }
        }
    }
}
