using System.Collections.Concurrent;

namespace LiveDashboard.Lab.Variants;

/// <summary>One thread that runs what is posted to it, one thing after the other; what awaits there goes on there.</summary>
internal sealed class EventLoop : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> _turns = [];
    private readonly Thread _thread;

    public EventLoop()
    {
        _thread = new Thread(Run) { Name = "event loop", IsBackground = true };
        _thread.Start();
    }

    public override void Post(SendOrPostCallback d, object? state) => _turns.Add((d, state));

    public void Dispose()
    {
        _turns.CompleteAdding();
        _thread.Join();
        _turns.Dispose();
    }

    private void Run()
    {
        SetSynchronizationContext(this);
        foreach (var (call, state) in _turns.GetConsumingEnumerable())
        {
            call(state);
        }
    }
}
