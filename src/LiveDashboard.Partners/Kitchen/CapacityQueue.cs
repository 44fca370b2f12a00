namespace LiveDashboard.Partners.Kitchen;

/// <summary>Lets K limited calls of a step work at once, keeps the others in line and turns away what the line cannot hold.</summary>
/// <remarks>K comes with each call. Calls without a limit never stand here, so they do not starve a limited kitchen beside them.</remarks>
internal sealed class CapacityQueue
{
    private const int ShortestLine = 100;
    private const int LineForEachPlace = 10;

    private readonly Lock _gate = new();
    private readonly Queue<(int Capacity, TaskCompletionSource Turn)> _waiting = new();
    private int _atWork;
    private bool _closed;

    /// <summary>Null when the line is full; else a task that ends at the call's turn, or is cancelled when the line closes.</summary>
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

    /// <summary>Cancels every call in line, now and from now on.</summary>
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
