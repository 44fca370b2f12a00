using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Waiting;

/// <summary>The one named thread that drives the timing wheel: every millisecond while something waits, otherwise not at all.</summary>
internal sealed class WheelThread : IDisposable
{
    private readonly TimingWheel _wheel;
    private readonly EngineClock _clock;
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private volatile bool _sleeps;
    private volatile bool _stopped;

    public WheelThread(TimingWheel wheel, EngineClock clock)
    {
        _wheel = wheel;
        _clock = clock;
        _thread = new Thread(Run) { Name = "timing wheel", IsBackground = true };
    }

    public void Start()
    {
        _wheel.Added += Wake;
        _thread.Start();
    }

    public void Dispose()
    {
        _stopped = true;
        _wake.Set();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _wake.Dispose();
    }

    private void Run()
    {
        while (!_stopped)
        {
            _wheel.Advance(_clock.NowMs);
            if (!_wheel.IsIdle)
            {
                Thread.Sleep(1);
                continue;
            }

            _sleeps = true;
            Interlocked.MemoryBarrier();
            if (_wheel.IsIdle)
            {
                _wake.WaitOne();
            }

            _sleeps = false;
        }
    }

    private void Wake()
    {
        if (_sleeps)
        {
            _wake.Set();
        }
    }
}
