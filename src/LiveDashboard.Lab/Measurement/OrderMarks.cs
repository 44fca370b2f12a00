using LiveDashboard.Orders.Gateways;

namespace LiveDashboard.Lab.Measurement;

/// <summary>
/// The marks of all orders of a lane. Each change of phase closes the part that ends by two stamps of its own, so no part is what
/// the others leave over, and together they are the order's time from its intended arrival to its end.
/// </summary>
internal sealed class OrderMarks : IDisposable
{
    private readonly OrderMark[] _marks;
    private readonly PartnerCall?[] _calls;
    private readonly long[] _arrivals;
    private readonly LaneClock _clock;
    private readonly ManualResetEventSlim _allEnded = new();
    private readonly OrderTrails _trails;
    private int _ended;
    private int _failed;
    private long _lastEnd;
    private int _oldest;

    /// <param name="arrivals">Each order's intended arrival, in microseconds, never falling.</param>
    /// <param name="clock">The lane's time.</param>
    public OrderMarks(long[] arrivals, LaneClock clock)
    {
        _arrivals = arrivals;
        _clock = clock;
        _marks = new OrderMark[arrivals.Length];
        _calls = new PartnerCall?[arrivals.Length];
        _trails = new OrderTrails(arrivals);
        for (var index = 0; index < arrivals.Length; index++)
        {
            _marks[index].Since = arrivals[index];
        }
    }

    /// <summary>Number of orders.</summary>
    public int Count => _marks.Length;

    /// <summary>Number of ended orders.</summary>
    public int Ended => Volatile.Read(ref _ended);

    /// <summary>Number of orders that ended without success.</summary>
    public int Failed => Volatile.Read(ref _failed);

    /// <summary>When the last of the ended orders ended, in microseconds.</summary>
    public long LastEndUs => Volatile.Read(ref _lastEnd);

    /// <summary>The order's code begins.</summary>
    public void Started(int index) => Enter(index, OrderPhase.Running, _clock.NowUs);

    /// <summary>The order calls a partner.</summary>
    public void Called(int index, PartnerCall call, bool holdsThread)
    {
        _calls[index] = call;
        Enter(index, holdsThread ? OrderPhase.Held : OrderPhase.Parked, _clock.NowUs);
    }

    /// <summary>The order pauses before it calls a partner again.</summary>
    public void Paused(int index, bool holdsThread) => Enter(index, holdsThread ? OrderPhase.Held : OrderPhase.Parked, _clock.NowUs);

    /// <summary>The order's code goes on after the partner's answer.</summary>
    /// <param name="index">The order's place.</param>
    /// <param name="answeredMs">When the partner answered, in Unix milliseconds.</param>
    public void Resumed(int index, long answeredMs)
    {
        ref var mark = ref _marks[index];
        var now = _clock.NowUs;
        if (mark.Phase is OrderPhase.Held or OrderPhase.Parked)
        {
            Enter(index, OrderPhase.Resuming, Math.Clamp(_clock.FromMs(answeredMs), mark.Since, now));
        }

        Enter(index, OrderPhase.Running, now);
    }

    /// <summary>The order has ended.</summary>
    public void End(int index, bool succeeded)
    {
        var now = _clock.NowUs;
        _calls[index] = null;
        Enter(index, OrderPhase.Ended, now);
        if (!succeeded)
        {
            Interlocked.Increment(ref _failed);
        }

        RaiseLastEnd(now);
        if (Interlocked.Increment(ref _ended) == _marks.Length)
        {
            _allEnded.Set();
        }
    }

    /// <summary>Blocks the calling thread until all orders have ended; false when the time is over first.</summary>
    public bool WaitForAll(TimeSpan time) => _allEnded.Wait(time);

    /// <summary>From the order's intended arrival to its end, in microseconds; null before it has ended.</summary>
    public long? LatencyUs(int index) => _marks[index].Phase == OrderPhase.Ended ? _marks[index].Since - _arrivals[index] : null;

    /// <summary>A copy of the order's mark.</summary>
    public OrderMark this[int index] => _marks[index];

    /// <summary>Counts the orders in each phase now.</summary>
    public PhaseCounts CountNow()
    {
        var now = _clock.NowUs;
        Span<int> counts = stackalloc int[(int)OrderPhase.Ended + 1];
        var unheld = 0;
        for (; _oldest < _marks.Length && _marks[_oldest].Phase == OrderPhase.Ended; _oldest++)
        {
        }

        for (var index = _oldest; index < _marks.Length && _arrivals[index] <= now; index++)
        {
            var phase = PhaseOf(index, out var call);
            counts[(int)phase]++;
            unheld += phase == OrderPhase.Resuming && call is { IsBlocking: false } ? 1 : 0;
        }

        var oldest = _oldest < _marks.Length && _arrivals[_oldest] <= now ? now - _arrivals[_oldest] : 0;
        return new PhaseCounts(
            now / 1000.0, counts[(int)OrderPhase.Waiting], counts[(int)OrderPhase.Running], counts[(int)OrderPhase.Held],
            counts[(int)OrderPhase.Parked], counts[(int)OrderPhase.Resuming], unheld, Ended, Failed, oldest / 1000.0);
    }

    /// <summary>The orders whose whole way is kept.</summary>
    public IReadOnlyList<SampledOrder> Sampled => _trails.Now();

    /// <summary>Sums the parts of all ended orders.</summary>
    public TimeSplit Split()
    {
        var (waiting, running, held, parked, resuming) = (0L, 0L, 0L, 0L, 0L);
        foreach (ref readonly var mark in _marks.AsSpan())
        {
            if (mark.Phase == OrderPhase.Ended)
            {
                (waiting, running, held) = (waiting + mark.Waiting, running + mark.Running, held + mark.Held);
                (parked, resuming) = (parked + mark.Parked, resuming + mark.Resuming);
            }
        }

        return new TimeSplit(
            waiting / 1000.0, running / 1000.0, held / 1000.0, parked / 1000.0, resuming / 1000.0);
    }

    public void Dispose() => _allEnded.Dispose();

    private OrderPhase PhaseOf(int index, out PartnerCall? call)
    {
        var phase = _marks[index].Phase;
        call = _calls[index];
        // A wait that is claimed is over: its answer is there, and whoever shall go on has not.
        return phase is OrderPhase.Held or OrderPhase.Parked && call is { Place: not null, IsAnswered: true } ? OrderPhase.Resuming : phase;
    }

    private void RaiseLastEnd(long now)
    {
        var seen = Volatile.Read(ref _lastEnd);
        while (now > seen)
        {
            var before = Interlocked.CompareExchange(ref _lastEnd, now, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }

    // What ends is added to its own part.
    private void Enter(int index, OrderPhase phase, long now)
    {
        ref var mark = ref _marks[index];
        var part = Part(mark.Since, now);
        switch (mark.Phase)
        {
            case OrderPhase.Waiting:
                mark.Waiting += part;
                break;
            case OrderPhase.Running:
                mark.Running += part;
                break;
            case OrderPhase.Held:
                mark.Held += part;
                break;
            case OrderPhase.Parked:
                mark.Parked += part;
                break;
            case OrderPhase.Resuming:
                mark.Resuming += part;
                break;
            default:
                throw new InvalidOperationException("An order that has ended goes on.");
        }

        mark.Since = now;
        mark.Phase = phase;
        _trails.Note(index, phase, now);
    }

    private static uint Part(long from, long to) => (uint)Math.Clamp(to - from, 0, uint.MaxValue);
}
