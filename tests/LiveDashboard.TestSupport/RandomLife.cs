using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.TestSupport;

/// <summary>The facts of one order as the engine could have written them: failures, retries, restarts and cancellations at random.</summary>
internal sealed class RandomLife
{
    private readonly Random _random;
    private readonly List<Fact> _facts = [];
    private StepName _step;
    private ExecutionMode _mode;
    private byte _attempt;

    public RandomLife(int seed)
    {
        _random = new Random(seed);
        Now = AcceptedAt;
        Pass();
        Queue();
        Pass();
    }

    public static long AcceptedAt => 1_000_000;

    /// <summary>Its facts after the acceptance, in order.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>The moment after the last of them.</summary>
    public long Now { get; private set; }

    private void Queue()
    {
        while (true)
        {
            if (Chance(0.05))
            {
                return;
            }

            if (Chance(0.05))
            {
                Add(FactType.OrderCancelled, 0);
                return;
            }

            (_attempt, _mode) = (1, Chance(0.5) ? ExecutionMode.Async : ExecutionMode.Blocking);
            Add(FactType.OrderStarted, _attempt, worker: true);
            if (!Serve())
            {
                return;
            }

            Pass();
            Add(FactType.OrderRetried, 0);
            Pass();
        }
    }

    // True when it failed and is to be retried.
    private bool Serve()
    {
        while (true)
        {
            if (Chance(0.1))
            {
                Add(FactType.StepStarted, _attempt, worker: true);
            }

            Pass();
            switch (_random.Next(12))
            {
                case 0:
                    Add(FactType.OrderCancelled, _attempt, worker: true);
                    return false;
                case 1:
                    return false;
                case 2:
                    Add(FactType.StepStarted, ++_attempt, worker: true);
                    break;
                case 3 or 4:
                    Add(FactType.StepFailed, _attempt, FailureReason.Declined, worker: true, durationMs: 1);
                    Add(FactType.OrderFailed, _attempt, FailureReason.Declined, worker: true);
                    return Chance(0.7);
                case 5 or 6:
                    Add(FactType.StepFailed, _attempt, FailureReason.Busy, worker: true, durationMs: 1);
                    Add(FactType.StepRetryScheduled, _attempt, FailureReason.Busy, worker: true);
                    Pass();
                    Add(FactType.StepStarted, ++_attempt, worker: true);
                    break;
                default:
                    Add(FactType.StepCompleted, _attempt, worker: true, durationMs: 1);
                    if (_step.IsLast())
                    {
                        Add(FactType.OrderCompleted, _attempt, worker: true);
                        return false;
                    }

                    (_step, _attempt) = (_step + 1, 1);
                    break;
            }
        }
    }

    private void Add(FactType type, byte attempt, FailureReason reason = FailureReason.None, bool worker = false, int durationMs = 0) => _facts.Add(new Fact
    {
        Type = type,
        Order = new OrderId(1),
        At = Now,
        Step = _step,
        Attempt = attempt,
        Reason = reason,
        Mode = worker ? _mode : null,
        Worker = worker ? (short)_random.Next(1, 9) : (short)0,
        DurationMs = durationMs,
    });

    private void Pass() => Now += Chance(0.2) ? 0 : _random.Next(1, Chance(0.1) ? 400_000 : 9_000);

    private bool Chance(double share) => _random.NextDouble() < share;
}
