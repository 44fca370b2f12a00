using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Lab.Variants;
using LiveDashboard.Lab.Workloads;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Lab.Lanes;

/// <summary>One run of a lane, in this process: its orders, its threads, its partners.</summary>
internal sealed class LaneRun : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(60);

    private readonly RaceScenario _scenario;
    private readonly long[] _arrivals;
    private readonly LaneClock _clock;
    private readonly OrderMarks _marks;
    private readonly WheelThread _wheel;
    private readonly WorkloadPartner _partner;
    private readonly IVariant _variant;

    public LaneRun(RaceScenario scenario, LaneSpec spec, string run, PartnersAddress? partners)
    {
        _scenario = scenario;
        var engine = new EngineClock(TimeProvider.System);
        _clock = new LaneClock(engine);
        _arrivals = Arrivals.Parse(scenario.Arrivals)!.Times(scenario.Orders, scenario.Seed);
        var wheel = new TimingWheel(engine.NowMs);
        _wheel = new WheelThread(wheel, engine);
        _wheel.Start();
        var kitchen = scenario.Kitchen ?? KitchenProfile.QuickSimulated;
        _partner = WorkloadPartner.Of(scenario, wheel, engine, partners);
        _marks = new OrderMarks(_arrivals, _clock);
        var names = new OrderNames(run, []);
        names.Begin(new Life(LaneOrders.At(0), "race"));
        var gateway = _partner.Waits ? new MarkedGateway(_partner.Gateway, _marks, VariantInfo.Find(spec.Variant)!.HoldsThread) : _partner.Gateway;
        _variant = VariantFactory.Create(spec, new Lane(_marks, _clock, wheel, gateway, kitchen, scenario.Seed, names, run));
    }

    /// <summary>How far it is.</summary>
    public PhaseCounts CountNow() => _marks.CountNow();

    /// <summary>The orders whose whole way is kept.</summary>
    public IReadOnlyList<SampledOrder> Sampled => _marks.Sampled;

    /// <summary>Runs all orders on the calling thread's time, which feeds them in as they arrive and then waits for the last.</summary>
    /// <exception cref="TimeoutException">They did not end within an hour.</exception>
    public LaneResult Run()
    {
        _clock.Restart();
        Feed();
        if (!_marks.WaitForAll(s_longest))
        {
            throw new TimeoutException($"Its orders did not end within {s_longest.TotalMinutes} minutes.");
        }

        ThreadPool.GetMinThreads(out var least, out _);
        ThreadPool.GetMaxThreads(out var most, out _);
        return new LaneResult(
            _marks.LastEndUs / 1000.0, LatencyFigures.Of(_marks), _marks.Split(), _marks.Failed, least, most);
    }

    public void Dispose()
    {
        _variant.Dispose();
        _wheel.Dispose();
        _partner.Dispose();
        _marks.Dispose();
    }

    private void Feed()
    {
        for (var place = 0; place < _arrivals.Length;)
        {
            var now = _clock.NowUs;
            if (_arrivals[place] > now)
            {
                Thread.Sleep(TimeSpan.FromMicroseconds(_arrivals[place] - now));
                continue;
            }

            var first = place;
            while (place < _arrivals.Length && _arrivals[place] <= now)
            {
                place++;
            }

            _variant.Take(first, place - first);
        }
    }

    /// <summary>A small run of the same lane, so that what is measured afterwards is compiled and its connections are known.</summary>
    public static void WarmUp(RaceScenario scenario, LaneSpec spec, string run, PartnersAddress? partners)
    {
        // As few as compile all of it: the pool of a lane that blocks must not have grown before it is measured.
        const int orders = 4;
        var kitchen = scenario.Kitchen is { } real ? Brisk(real) : null;
        var small = scenario with
        {
            Orders = orders,
            Arrivals = Arrivals.Burst,
            Kitchen = kitchen,
        };
        using var warm = new LaneRun(small, spec, run, partners);
        warm.Run();
        warm.CountNow();
    }

    private static KitchenProfile Brisk(KitchenProfile kitchen)
    {
        var step = new StepProfile(LatencyMs: 1);
        return new KitchenProfile(kitchen.Name, kitchen.Transport, step, step, step, step);
    }
}
