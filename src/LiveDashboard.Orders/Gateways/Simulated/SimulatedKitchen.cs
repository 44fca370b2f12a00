using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Gateways.Simulated;

/// <summary>The partners without sockets: latency on the timing wheel, a queue where a capacity is set.</summary>
internal sealed class SimulatedKitchen
{
    private readonly TimingWheel _wheel;
    private readonly EngineClock _clock;
    private readonly CapacityLine[] _lines;

    public SimulatedKitchen(TimingWheel wheel, EngineClock clock)
    {
        _wheel = wheel;
        _clock = clock;
        _lines = [.. StepNames.All.Select(_ => new CapacityLine(wheel, clock))];
    }

    /// <summary>The current time, in Unix milliseconds.</summary>
    public long Now => _clock.NowMs;

    /// <summary>Where calls of a step wait for their answer.</summary>
    /// <param name="step">The step.</param>
    /// <param name="hasCapacity">Whether its partner has a capacity limit.</param>
    internal IWaitPlace Place(StepName step, bool hasCapacity) => hasCapacity ? _lines[(int)step] : _wheel;
}
