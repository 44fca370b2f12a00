using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners.Simulated;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>The one named thread that drives the timing wheel: every millisecond while something waits, not at all otherwise.</summary>
internal sealed class WheelThread : IDisposable
{
    private readonly SimulatedKitchen _kitchen;
    private readonly EngineClock _clock;
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private volatile bool _sleeps;
    private volatile bool _stopped;

    public WheelThread(SimulatedKitchen kitchen, EngineClock clock)
    {
        _kitchen = kitchen;
        _clock = clock;
        _thread = new Thread(Run) { Name = "timing wheel", IsBackground = true };
    }

    public void Start()
    {
        _kitchen.Added += Wake;
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
            _kitchen.Wheel.Advance(_clock.NowMs);
            if (!_kitchen.Wheel.IsIdle)
            {
                Thread.Sleep(1);
                continue;
            }

            _sleeps = true;
            Interlocked.MemoryBarrier();
            if (_kitchen.Wheel.IsIdle)
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
