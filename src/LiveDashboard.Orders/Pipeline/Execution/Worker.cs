using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>One named thread that serves orders: takes the next thing that can run, runs it, and waits when there is none.</summary>
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

    /// <summary>The worker whose thread this is.</summary>
    /// <exception cref="InvalidOperationException">The calling thread is no worker: a turn of an order ran elsewhere.</exception>
    public static Worker Here => s_here ?? throw new InvalidOperationException("A turn of an order ran outside the workers.");

    public int Number { get; }

    public int ManagedThread => _thread.ManagedThreadId;

    public WorkerSample Sample { get; }

    /// <summary>Whether the process is stopping: nothing more is recorded.</summary>
    public bool IsStopping => _pool.IsStopping;

    public void Start() => _thread.Start();

    /// <summary>A waiting order holds this thread from now on.</summary>
    public void Hold(OrderWait wait)
    {
        // A full fence: either the stop sees the held order, or the order sees the stop.
        Interlocked.Exchange(ref _held, wait);
        if (Sample.HeldSince == 0)
        {
            Sample.Held(_clock.NowMs);
        }
    }

    /// <summary>The order let go of this thread.</summary>
    public void LetGo()
    {
        Volatile.Write(ref _held, null);
        Sample.Held(0);
    }

    /// <summary>Notes the order served by the turn that runs now.</summary>
    public void Served(OrderId order, StepName step) => Sample.Served(order, step);

    /// <summary>Notes that the order served by this turn has gone on to its next step.</summary>
    public void MovedTo(StepName step)
    {
        if (Sample.HeldSince != 0)
        {
            Sample.Held(_clock.NowMs);
        }

        Sample.MovedTo(step);
    }

    /// <summary>Stands and waits until <see cref="EndWait"/>, which comes exactly once for each wait.</summary>
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

    /// <summary>Waits for something to do.</summary>
    public void Park()
    {
        Sample.Free(_clock.NowMs);
        _signal.Wait();
        Sample.Busy(_clock.NowMs);
    }

    /// <summary>There is something to do.</summary>
    public void Unpark() => _signal.Release();

    /// <summary>Ends what the held order waits for; the process is stopping.</summary>
    public void Interrupt() => Volatile.Read(ref _held)?.RequestCancel();

    /// <summary>Waits for the thread's end.</summary>
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
