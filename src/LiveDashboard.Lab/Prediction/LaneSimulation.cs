using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>
/// Plays a lane to its end, order by order, in whole milliseconds: threads, first come first served; each partner's places, line and
/// refusals; failures and the pauses before retries, as they are drawn. Turns of an order's own code take no time.
/// </summary>
/// <remarks>A discrete-event simulation. What waits for nothing that is shared is one event, however many calls it makes.</remarks>
internal sealed class LaneSimulation
{
    // With the longest call and pause after it, still within the ring's reach.
    private const int LongestLegMs = 30_000;
    private const long UsPerMs = 1000;

    private readonly KitchenDraws _draws;
    private readonly long[] _arrivalsUs;
    private readonly LaneThreads _threads;
    private readonly PredictedPartner[] _partners;
    private readonly SimulatedOrder[] _orders;
    private readonly EventRing _events;
    private readonly Queue<int> _line = new();
    private int _free;
    private int _count;
    private int _arrived;
    private int _left;
    private int _failed;
    private long _now;
    private long _end;
    private long _held;
    private long _lastTaken;
    private bool _waited;

    /// <param name="draws">What the kitchen does with each call.</param>
    /// <param name="arrivalsUs">Each order's arrival, in microseconds, never falling.</param>
    /// <param name="threads">What serves them.</param>
    public LaneSimulation(KitchenDraws draws, long[] arrivalsUs, LaneThreads threads)
    {
        (_draws, _arrivalsUs, _threads) = (draws, arrivalsUs, threads);
        _partners = [.. StepNames.All.Select((_, step) => new PredictedPartner(draws.Capacity(step)))];
        _orders = new SimulatedOrder[arrivalsUs.Length];
        _events = new EventRing(arrivalsUs.Length);
        _left = arrivalsUs.Length;
        _free = _count = threads.Count ?? 0;
    }

    private bool HoldsThreads => _threads.Count is not null;

    /// <summary>Plays it.</summary>
    public SimulatedEnd Run()
    {
        while (_left > 0)
        {
            var growsAt = _threads.Growth is { } growth && _line.Count > 0 ? (long)Math.Ceiling(growth.NextMs) : long.MaxValue;
            _now = Math.Max(_now, Math.Min(growsAt, Math.Min(ArrivesMs(), _events.NextMs(_now))));
            GrowPool(before: true);
            while (_events.TryTake(_now, out var order))
            {
                Due(order);
            }

            while (_left > 0 && ArrivesMs() <= _now)
            {
                Arrive(_arrived++);
            }

            GrowPool(before: false);
        }

        var full = _partners.Select((partner, step) => (partner, step)).Where(at => at.partner.HadLine)
            .OrderByDescending(at => Share(at.partner)).Select(at => ((StepName? Step, double Share))((StepName)at.step, Share(at.partner))).FirstOrDefault();
        return new SimulatedEnd(_end, _held, _waited, full.Step, full.Share, _failed, _partners.Sum(partner => partner.Refused));
    }

    private double Share(PredictedPartner partner) => partner.WorkedMs / (double)Math.Max(1, _end * partner.Capacity);

    private long ArrivesMs() => _arrived < _arrivalsUs.Length ? _arrivalsUs[_arrived] / UsPerMs : long.MaxValue;

    private void GrowPool(bool before)
    {
        if (_line.Count > 0 && _threads.Growth is { } pool && pool.LooksFirst == before && pool.NextMs <= _now)
        {
            var added = pool.Grow(_now, _lastTaken, _count);
            (_count, _free) = (_count + added, _free + added);
            TakeWork();
        }
    }

    private void Arrive(int place)
    {
        _orders[place].Attempt = 1;
        if (HoldsThreads)
        {
            _line.Enqueue(place);
            TakeWork();
        }
        else
        {
            Proceed(place);
        }
    }

    // Orders and, where answers need a thread, answered orders stand in one line; the latter are written as their complement.
    private void TakeWork()
    {
        while (_free > 0 && _line.TryDequeue(out var work))
        {
            _lastTaken = _now;
            if (work < 0)
            {
                Resume(~work);
            }
            else
            {
                _free--;
                _held -= _now;
                Proceed(work);
            }
        }

        _waited |= _line.Count > 0;
    }

    private void Due(int place)
    {
        if (_orders[place].AtWork)
        {
            _orders[place].AtWork = false;
            if (_partners[_orders[place].Step].TryLeave(out var next))
            {
                Serve(next);
            }
        }

        if (_threads.AnswersNeedThread)
        {
            _line.Enqueue(~place);
        }
        else
        {
            Resume(place);
        }

        TakeWork();
    }

    private void Resume(int place)
    {
        ref var order = ref _orders[place];
        if (order.IsOver)
        {
            End(place, _now);
            return;
        }

        if (order.IsAnswered)
        {
            order.IsAnswered = false;
            var bits = _draws.Bits(place);
            if (order.Judge(_draws, bits, _draws.Answer(bits, order.Step, order.Attempt)) is > 0 and var pause)
            {
                _events.Add(place, _now + pause);
                return;
            }
        }

        Proceed(place);
    }

    // Makes calls from now on until one must wait for something that is shared.
    private void Proceed(int place)
    {
        ref var order = ref _orders[place];
        var at = _now;
        var bits = _draws.Bits(place);
        while (!order.IsOver && at - _now <= LongestLegMs)
        {
            if (_partners[order.Step].Capacity > 0 || _threads.AnswersNeedThread)
            {
                break;
            }

            at += _draws.AnswerMs(bits, order.Step);
            at += order.Judge(_draws, bits, _draws.Answer(bits, order.Step, order.Attempt));
        }

        if (order.IsOver && (at == _now || !HoldsThreads))
        {
            End(place, at);
        }
        else if (at > _now)
        {
            _events.Add(place, at);
        }
        else
        {
            Call(place, bits);
        }
    }

    private void Call(int place, ulong bits)
    {
        ref var order = ref _orders[place];
        var partner = _partners[order.Step];
        if (partner.Capacity == 0)
        {
            order.IsAnswered = true;
            _events.Add(place, _now + _draws.AnswerMs(bits, order.Step));
        }
        else if (partner.TryEnter(place, out var isRefused))
        {
            Serve(place);
        }
        else if (isRefused)
        {
            _events.Add(place, _now + order.Judge(_draws, bits, FailureReason.Busy));
        }
    }

    private void Serve(int place)
    {
        ref var order = ref _orders[place];
        var answerMs = _draws.AnswerMs(_draws.Bits(place), order.Step);
        (order.IsAnswered, order.AtWork) = (true, true);
        _partners[order.Step].WorkedMs += answerMs;
        _events.Add(place, _now + answerMs);
    }

    private void End(int place, long at)
    {
        _left--;
        _failed += _orders[place].HasFailed ? 1 : 0;
        _end = Math.Max(_end, at);
        if (HoldsThreads)
        {
            _free++;
            _held += _now;
        }
    }
}
