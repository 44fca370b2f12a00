using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Waiting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>
/// W dedicated named threads that serve all orders, in both modes: an async order is many short turns, a blocking order
/// holds its worker from its first step to its last. Neither can starve the thread pool that serves the screen.
/// </summary>
internal sealed class WorkerPool(OrderQueue queue, WorkerSamples samples, EngineClock clock, ILogger<ReadyTurns> logger) : IDisposable
{
    // Long enough to pay for the lock, short enough that a flip of the toggle is felt at once.
    private const int StartsInARow = 64;

    [ThreadStatic]
    private static OrderStart[]? s_starts;

    private readonly Lock _lock = new();
    private readonly ReadyTurns _ready = new(logger);
    private readonly Worker?[] _workers = new Worker?[Controls.MaxWorkers];
    private readonly Stack<Worker> _parked = new();
    private readonly List<TaskCompletionSource> _quiet = [];
    private Controls _controls = Controls.Default;
    private Action<OrderStart>? _start;
    private int _parkedCount;
    private int _active;
    private volatile bool _stopping;

    /// <summary>Whether the process is stopping.</summary>
    public bool IsStopping => _stopping;

    /// <summary>Starts the workers.</summary>
    /// <param name="controls">The number of workers, and the mode of orders that name none.</param>
    /// <param name="start">Starts an order on the calling worker; returns when the worker is free again.</param>
    public void Start(Controls controls, Action<OrderStart> start)
    {
        _start = start;
        Apply(controls);
    }

    /// <summary>Applies a change of the controls: adds workers at once, removes them as they become free.</summary>
    public void Apply(Controls controls)
    {
        lock (_lock)
        {
            Volatile.Write(ref _controls, controls);
            for (var place = 0; place < controls.Workers && !_stopping && _start is not null; place++)
            {
                if (_workers[place] is null)
                {
                    var worker = new Worker(this, clock, place + 1);
                    _workers[place] = worker;
                    Interlocked.Increment(ref _active);
                    worker.Start();
                }
            }

            TellSamples();
        }

        WakeAll();
    }

    /// <summary>Queues a turn for the workers: a chain of calls, a single call, or a posted continuation.</summary>
    public void Resume(ITurn turn)
    {
        _ready.Add(turn);
        Wake(1);
    }

    /// <summary>Wakes parked workers, since there may be work.</summary>
    public void Wake(int count)
    {
        // Workers parking from now on see the work: only those already parked must be woken.
        for (var left = Math.Min(count, Volatile.Read(ref _parkedCount)); left > 0; left--)
        {
            Worker worker;
            lock (_lock)
            {
                if (!_parked.TryPop(out worker!))
                {
                    return;
                }

                _parkedCount--;
                Interlocked.Increment(ref _active);
            }

            worker.Unpark();
        }
    }

    /// <summary>Runs what is next for the worker, or parks it; false when its thread is to end.</summary>
    public bool RunNext(Worker worker)
    {
        if (IsLeaving(worker))
        {
            return false;
        }

        var ran = _ready.RunSome();
        if (StartOrders() || ran)
        {
            return true;
        }

        Park(worker);
        return true;
    }

    /// <summary>Completes when nothing can run and every worker is parked or in a wait.</summary>
    public Task QuietAsync()
    {
        lock (_lock)
        {
            var quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _quiet.Add(quiet);
            TellQuiet();
            return quiet.Task;
        }
    }

    /// <summary>Records that the calling worker begins a wait.</summary>
    public void EnterWait()
    {
        lock (_lock)
        {
            Interlocked.Decrement(ref _active);
            TellQuiet();
        }
    }

    /// <summary>Records that a worker's wait is over.</summary>
    public void LeaveWait() => Interlocked.Increment(ref _active);

    /// <summary>Ends all waits and all threads, within the time given.</summary>
    public void Stop(TimeSpan time)
    {
        _stopping = true;
        Worker[] workers;
        lock (_lock)
        {
            workers = [.. _workers.OfType<Worker>()];
        }

        foreach (var worker in workers)
        {
            worker.Interrupt();
        }

        WakeAll();
        var deadline = clock.NowMs + (long)time.TotalMilliseconds;
        foreach (var worker in workers)
        {
            worker.Join(TimeSpan.FromMilliseconds(Math.Max(1, deadline - clock.NowMs)));
        }
    }

    public void Dispose()
    {
        foreach (var worker in _workers.OfType<Worker>())
        {
            worker.Dispose();
        }
    }

    private void WakeAll() => Wake(Controls.MaxWorkers);

    private bool IsLeaving(Worker worker)
    {
        if (!_stopping && worker.Number <= Volatile.Read(ref _controls).Workers)
        {
            return false;
        }

        lock (_lock)
        {
            if (!_stopping && worker.Number <= _controls.Workers)
            {
                return false;
            }

            _workers[worker.Number - 1] = null;
            TellSamples();
            Interlocked.Decrement(ref _active);
            TellQuiet();
        }

        // Pass on the wake-up it may have consumed.
        Wake(1);
        return true;
    }

    private bool StartOrders()
    {
        var starts = s_starts ??= new OrderStart[StartsInARow];
        var count = queue.Take(Volatile.Read(ref _controls), starts);
        for (var index = 0; index < count; index++)
        {
            _start!(starts[index]);
        }

        return count > 0;
    }

    private void Park(Worker worker)
    {
        lock (_lock)
        {
            _parked.Push(worker);
            // Full fence: work added after this sees a parked worker, work added before is seen by the check below.
            Interlocked.Increment(ref _parkedCount);
            if (!_ready.IsEmpty || _stopping || worker.Number > _controls.Workers || queue.HasWork(_controls.Paused))
            {
                _parked.Pop();
                _parkedCount--;
                return;
            }

            Interlocked.Decrement(ref _active);
            TellQuiet();
        }

        worker.Park();
    }

    private void TellSamples() => samples.Set([.. _workers.OfType<Worker>().Select(worker => worker.Sample)]);

    private void TellQuiet()
    {
        // Ready turns cannot run while every worker is held: that is quiet, too.
        if (_quiet.Count > 0 && Volatile.Read(ref _active) == 0 && (_ready.IsEmpty || Volatile.Read(ref _parkedCount) == 0))
        {
            _quiet.ForEach(quiet => quiet.TrySetResult());
            _quiet.Clear();
        }
    }
}
