using LiveDashboard.Lab.Measurement;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Lab.Variants;

/// <summary>
/// One order of a variant that has a loop of its own: the four calls of the board's order, with the same draws and the same
/// retries, made by whatever thread the variant gives it.
/// </summary>
internal sealed class LaneOrder : PartnerCall
{
    [ThreadStatic]
    private static SemaphoreSlim? s_answered;

    private readonly Lane _lane;
    private readonly Action<OrderWait>? _resume;
    private long _unsentSince;
    private int _pauseMs;
    private bool _asked;

    /// <param name="lane">The run it belongs to.</param>
    /// <param name="place">Its place, from 0.</param>
    /// <param name="resume">Has its continuation run after a wait; null for an order that blocks its thread.</param>
    public LaneOrder(Lane lane, int place, Action<OrderWait>? resume = null)
        : base(LaneOrders.At(place), isBlocking: resume is null)
    {
        _lane = lane;
        _resume = resume;
    }

    /// <summary>Has a continuation run by the default pool, each alone, as the completion of a task is.</summary>
    public static void ResumeOnPool(OrderWait wait) =>
        ThreadPool.UnsafeQueueUserWorkItem(static waited => waited.Continue(), wait, preferLocal: false);

    /// <summary>Whether the order has ended.</summary>
    public bool IsOver { get; private set; }

    public override string Installation => _lane.Installation;

    public override string Name => _lane.Names.Of(Order);

    public override bool IsOwn => true;

    public override ulong Bits => OrderRandom.Bits(_lane.Seed, LaneOrders.Place(Order));

    public override StepProfile Profile => _lane.Kitchen[Step];

    protected override long Now => _lane.Clock.Engine.NowMs;

    private int Index => LaneOrders.Place(Order);

    /// <summary>The order's code begins.</summary>
    public void Begin() => _lane.Marks.Started(Index);

    /// <summary>Makes the next call, or waits out the pause before it, on the calling thread.</summary>
    public StepOutcome Call()
    {
        StartedAt = Now;
        return _pauseMs > 0 ? Block(_lane.Wheel, Now + _pauseMs, FailureReason.None) : _lane.Partner.Call(this);
    }

    /// <summary>The same without holding a thread.</summary>
    public ValueTask<StepOutcome> CallAsync()
    {
        StartedAt = Now;
        return _pauseMs > 0 ? Wait(_lane.Wheel, Now + _pauseMs, FailureReason.None) : _lane.Partner.CallAsync(this);
    }

    /// <summary>Takes an answer, or the end of a pause: goes to the next step or attempt, or ends.</summary>
    public void Record(in StepOutcome outcome)
    {
        _lane.Marks.Resumed(Index, outcome.EndedAt);
        if (_pauseMs > 0)
        {
            _pauseMs = 0;
            // A call that was not sent was no attempt.
            Attempt += _unsentSince == 0 ? 1 : 0;
        }
        else if (!outcome.IsDone)
        {
            RetryOrFail(outcome);
        }
        else if (Step.IsLast())
        {
            End(succeeded: true);
        }
        else
        {
            Step++;
            Attempt = 1;
            _unsentSince = 0;
            _asked = false;
        }
    }

    internal override bool TryAskFirst()
    {
        var isFirst = !_asked;
        _asked = true;
        return isFirst;
    }

    internal override void ResumeAlone()
    {
        if (_resume is null)
        {
            ((SemaphoreSlim)Standing!).Release();
        }
        else
        {
            _resume(this);
        }
    }

    // Each alone, as the completions of tasks are.
    internal override void ResumeChain()
    {
        for (OrderWait? wait = this; wait is not null;)
        {
            var next = wait.Next;
            wait.Next = null;
            wait.ResumeAlone();
            wait = next;
        }
    }

    protected override object Stand() => s_answered ??= new SemaphoreSlim(0);

    protected override void BlockUntilResumed() => s_answered!.Wait();

    private void RetryOrFail(in StepOutcome outcome)
    {
        _unsentSince = outcome.Reason != FailureReason.CircuitOpen ? 0
            : _unsentSince == 0 ? outcome.EndedAt
            : _unsentSince;
        if (_lane.Retry.PauseMs(this, _unsentSince == 0 ? null : _unsentSince, outcome) is { } pause)
        {
            _pauseMs = pause;
            _lane.Marks.Paused(Index, IsBlocking);
        }
        else
        {
            End(succeeded: false);
        }
    }

    private void End(bool succeeded)
    {
        IsOver = true;
        _lane.Marks.End(Index, succeeded);
    }
}
