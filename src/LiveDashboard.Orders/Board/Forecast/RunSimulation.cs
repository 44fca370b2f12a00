using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>
/// Simulates a situation to its end, order by order: workers, each partner's capacity and queue, failures and pauses. Random
/// draws use a fixed seed, so that equal situations give equal results.
/// </summary>
/// <remarks>A discrete-event simulation; a few microseconds an order.</remarks>
internal sealed class RunSimulation
{
    private const int Seed = 20;

    private const int LongestPauseMs = 30_000;

    private readonly PriorityQueue<(int Order, bool IsAnswer), double> _events = new();
    private readonly Queue<int> _toStart = new();
    private readonly PartnerLoad[] _partners = [.. StepNames.All.Select(_ => new PartnerLoad())];
    private SimulatedOrder[] _orders = [];
    private Random _random = new(Seed);
    private RunSituation? _situation;
    private int _freeWorkers;
    private int _inFlight;
    private double _held;
    private double _now;
    private bool _waitedForWorker;

    private RunSituation Situation => _situation ?? throw new InvalidOperationException("Nothing is simulated.");

    /// <summary>Runs the simulation. Its memory is kept for the next one.</summary>
    /// <param name="situation">At most some thousand orders: <see cref="RunSituation.Sample"/>.</param>
    public RunOutcome Run(RunSituation situation)
    {
        Reset(situation);
        Resume();
        for (var order = (int)situation.RunningCount; order < situation.Unfinished; order++)
        {
            _orders[order].Attempt = 1;
            _toStart.Enqueue(order);
        }

        StartOrders();
        while (_events.TryDequeue(out var next, out var at))
        {
            _now = at;
            if (next.IsAnswer)
            {
                Answer(next.Order);
            }
            else
            {
                Call(next.Order);
            }
        }

        return new RunOutcome(_now, Limit());
    }

    private void Reset(RunSituation situation)
    {
        _situation = situation;
        _random = new Random(Seed);
        if (_orders.Length < situation.Unfinished)
        {
            _orders = new SimulatedOrder[situation.Unfinished];
        }

        Array.Clear(_orders);
        foreach (var partner in _partners)
        {
            (partner.AtWork, partner.Busy, partner.HadLine) = (0, 0, false);
        }

        (_freeWorkers, _inFlight, _held, _now, _waitedForWorker) = (situation.Workers, 0, 0, 0, false);
    }

    // Orders in flight continue from where they are. Those overdue at a partner are about to be answered, one after the other.
    private void Resume()
    {
        var count = (int)Situation.RunningCount;
        var each = Situation.Running.Sum(running => running.Weight) / count;
        var (place, upTo) = (0, count == 0 ? 0 : Situation.Running[0].Weight);
        for (var order = 0; order < count; order++)
        {
            while (place < Situation.Running.Count - 1 && (order + 0.5) * each > upTo)
            {
                upTo += Situation.Running[++place].Weight;
            }

            var running = Situation.Running[place];
            (_orders[order].Step, _orders[order].Attempt) = (running.Step, Math.Max(1, running.Attempt));
            if (running.HoldsWorker && _freeWorkers == 0)
            {
                _toStart.Enqueue(order);
                continue;
            }

            Begin(order, running.HoldsWorker);
            Ask(order, running.Attempt > 1 ? Situation.Kitchen[running.Step].LatencyMs / 2.0 : running.AgeMs);
        }
    }

    private void StartOrders()
    {
        while (_toStart.TryPeek(out var order) && _freeWorkers > 0 && _inFlight < Situation.MaxInFlight)
        {
            _toStart.Dequeue();
            Begin(order, Situation.Mode == ExecutionMode.Blocking);
            Call(order);
        }

        _waitedForWorker |= _toStart.Count > 0;
    }

    private void Begin(int order, bool holdsWorker)
    {
        _inFlight++;
        _orders[order].HoldsWorker = holdsWorker;
        _orders[order].StartedAt = _now;
        _freeWorkers -= holdsWorker ? 1 : 0;
    }

    private void Call(int order) => Ask(order, ageMs: 0);

    private void Ask(int order, double ageMs)
    {
        var profile = Situation.Kitchen[_orders[order].Step];
        var partner = _partners[(int)_orders[order].Step];
        var latency = profile.LatencyMs + (profile.SpreadMs * ((2 * _random.NextDouble()) - 1));
        if (profile.Capacity == 0 || partner.AtWork < profile.Capacity)
        {
            partner.AtWork++;
            var left = ageMs <= latency ? latency - ageMs : profile.Capacity == 0 ? 0 : latency * partner.AtWork / (profile.Capacity + 1);
            partner.Busy += left;
            _events.Enqueue((order, IsAnswer: true), _now + left);
        }
        else if (partner.Line.Count < SimulatedQueue.Length(profile.Capacity))
        {
            partner.Line.Enqueue(order);
            partner.HadLine = true;
        }
        else
        {
            Retry(order, SimulatedQueue.RetryAfterMs);
        }
    }

    private void Answer(int order)
    {
        var step = _orders[order].Step;
        var profile = Situation.Kitchen[step];
        var partner = _partners[(int)step];
        partner.AtWork--;
        if (partner.Line.TryDequeue(out var next))
        {
            Call(next);
        }

        var fate = profile.DeclineRate + profile.FailureRate > 0 ? _random.NextDouble() : 1;
        if (fate < profile.DeclineRate)
        {
            End(order);
        }
        else if (fate < profile.DeclineRate + profile.FailureRate)
        {
            Retry(order, 0);
        }
        else if (step.IsLast())
        {
            End(order);
        }
        else
        {
            (_orders[order].Step, _orders[order].Attempt) = (step + 1, 1);
            Call(order);
        }
    }

    private void Retry(int order, double leastPauseMs)
    {
        if (_orders[order].Attempt >= Situation.MaxAttempts)
        {
            End(order);
            return;
        }

        var pause = Math.Min(LongestPauseMs, Situation.RetryPauseMs * Math.Pow(2, _orders[order].Attempt - 1));
        _orders[order].Attempt++;
        _events.Enqueue((order, IsAnswer: false), _now + Math.Max(pause, leastPauseMs));
    }

    private void End(int order)
    {
        _inFlight--;
        if (_orders[order].HoldsWorker)
        {
            _freeWorkers++;
            _held += _now - _orders[order].StartedAt;
        }

        StartOrders();
    }

    // A partner as busy as the workers comes first: what waits for a worker waits for it, too.
    private RunLimit Limit()
    {
        var workers = _waitedForWorker && _now > 0 ? _held / (Situation.Workers * _now) : 0;
        var full = StepNames.All.MaxBy(Load);
        return Load(full) > 0 && Load(full) >= 0.9 * workers ? RunLimit.Partner(full)
            : workers > 0 ? RunLimit.Workers
            : RunLimit.None;
    }

    private double Load(StepName step) => _partners[(int)step] is { HadLine: true } partner && _now > 0
        ? partner.Busy / (Situation.Kitchen[step].Capacity * _now)
        : 0;

    private struct SimulatedOrder
    {
        public StepName Step;
        public int Attempt;
        public bool HoldsWorker;
        public double StartedAt;
    }

    private sealed class PartnerLoad
    {
        public int AtWork { get; set; }

        public double Busy { get; set; }

        public bool HadLine { get; set; }

        public Queue<int> Line { get; } = new();
    }
}
