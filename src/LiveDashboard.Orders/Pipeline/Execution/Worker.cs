using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>One named thread that serves orders: runs the next ready turn, and parks when there is none.</summary>
internal sealed class Worker : IDisposable
{
    [ThreadStatic]
    private static Worker? s_here;

    private readonly WorkerPool _pool;
    private readonly EngineClock _clock;
    private readonly SemaphoreSlim _signal = new(0);
    private readonly Thread _thread;
    private OrderWait? _held;

    public Worker(WorkerPool pool, EngineClock clock, int number)
    {
        _pool = pool;
        _clock = clock;
        Number = number;
        Sample = new WorkerSample(number);
        _thread = new Thread(Loop) { Name = $"waiter {number}", IsBackground = true };
    }

    /// <summary>The worker of the calling thread.</summary>
    /// <exception cref="InvalidOperationException">The calling thread is not a worker: a turn of an order ran elsewhere.</exception>
    public static Worker Here => s_here ?? throw new InvalidOperationException("A turn of an order ran outside the workers.");

    public int Number { get; }

    public int ManagedThread => _thread.ManagedThreadId;

    public WorkerSample Sample { get; }

    /// <summary>Whether the process is stopping: nothing more is recorded.</summary>
    public bool IsStopping => _pool.IsStopping;

    public void Start() => _thread.Start();

    /// <summary>Marks this thread as held by a waiting order.</summary>
    public void Hold(OrderWait wait)
    {
        // Full fence: either the stop sees the held order, or the order sees the stop.
        Interlocked.Exchange(ref _held, wait);
        if (Sample.HeldSince == 0)
        {
            Sample.Held(_clock.NowMs);
        }
    }

    /// <summary>Marks this thread as released by its order.</summary>
    public void LetGo()
    {
        Volatile.Write(ref _held, null);
        Sample.Held(0);
    }

    /// <summary>Records the order served by the current turn.</summary>
    public void Served(OrderId order, StepName step) => Sample.Served(order, step);

    /// <summary>Records that the order served by this turn has moved to its next step.</summary>
    public void MovedTo(StepName step)
    {
        if (Sample.HeldSince != 0)
        {
            Sample.Held(_clock.NowMs);
        }

        Sample.MovedTo(step);
    }

    /// <summary>Blocks until <see cref="EndWait"/>, which is called exactly once for each wait.</summary>
    public void Wait()
    {
        _pool.EnterWait();
        _signal.Wait();
    }

    /// <summary>Ends the wait of this worker's thread.</summary>
    public void EndWait()
    {
        _pool.LeaveWait();
        _signal.Release();
    }

    /// <summary>Parks the thread until there is work.</summary>
    public void Park()
    {
        Sample.Free(_clock.NowMs);
        _signal.Wait();
        Sample.Busy(_clock.NowMs);
    }

    /// <summary>Wakes the thread: there is work.</summary>
    public void Unpark() => _signal.Release();

    /// <summary>Ends the wait of the held order; the process is stopping.</summary>
    public void Interrupt() => Volatile.Read(ref _held)?.RequestCancel();

    /// <summary>Waits for the thread to end; false when it does not in time.</summary>
    public bool Join(TimeSpan time) => _thread.Join(time);

    public void Dispose() => _signal.Dispose();

    private void Loop()
    {
        s_here = this;
        SynchronizationContext.SetSynchronizationContext(new WorkerSynchronizationContext(_pool));
        Sample.Begin(Environment.CurrentManagedThreadId);
        Sample.Busy(_clock.NowMs);
        while (_pool.RunNext(this))
        {
        }
    }
}
