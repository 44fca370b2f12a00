using System.Threading.Tasks.Sources;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Partners;

/// <summary>
/// What a partner needs to know of the order it works for, and the order's one reusable wait: each order has a single
/// object of this kind for its whole way, so that a million waiting orders cost a million small objects and no more.
/// </summary>
public abstract class PartnerCall : IValueTaskSource<StepOutcome>
{
    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Claimed = 2;

    private Action<object?>? _continuation;
    private object? _continuationState;
    private CancellationTokenSource? _request;
    private int _wait;
    private int _retryAfterMs;
    private FailureReason _reason;
    private volatile bool _cancelRequested;

    protected PartnerCall(OrderId order)
    {
        Order = order;
    }

    /// <summary>The order the call is for.</summary>
    public OrderId Order { get; }

    /// <summary>The order's random bits; see <see cref="OrderDraw"/>.</summary>
    public abstract ulong Bits { get; }

    /// <summary>The step the call is for.</summary>
    public StepName Step { get; protected set; }

    /// <summary>The try of the step, counted from 1.</summary>
    public int Attempt { get; protected set; } = 1;

    /// <summary>When the partner was called, milliseconds since 1970; stamped by the timing decorator.</summary>
    public long StartedAt { get; set; }

    /// <summary>How the partner behaves for this call.</summary>
    public abstract StepProfile Profile { get; }

    /// <summary>Whether a person wants the order to end: no further step starts, and waits end at once.</summary>
    public bool IsCancelRequested => _cancelRequested;

    /// <summary>The next call in a chain on the wheel or in the ready queue.</summary>
    internal PartnerCall? Next { get; set; }

    /// <summary>When the wait on the wheel is over, milliseconds since 1970; once it is, when it was.</summary>
    internal long DueAt { get; set; }

    /// <summary>Whether the simulated partner counts this call against its capacity.</summary>
    internal bool HoldsCapacity { get; set; }

    /// <summary>Whether the waiting is done by a thread that stands still.</summary>
    internal abstract bool IsBlocking { get; }

    /// <summary>Ends the order's wait, whatever it waits for.</summary>
    public void RequestCancel()
    {
        _cancelRequested = true;
        if (TryClaim())
        {
            Arrive(new StepOutcome(Now, FailureReason.Cancelled));
            ResumeAlone();
        }

        CancelRequest();
    }

    /// <summary>Runs what follows the wait; called by a worker, once per wait.</summary>
    internal void Continue()
    {
        var continuation = _continuation ?? throw new InvalidOperationException($"Order {Order} was resumed without waiting.");
        var state = _continuationState;
        _continuation = null;
        _continuationState = null;
        continuation(state);
    }

    /// <summary>Sets what the wait brings when it is over, and returns a task for it.</summary>
    internal ValueTask<StepOutcome> Wait(long dueAt, FailureReason reason, int retryAfterMs = 0)
    {
        Plan(dueAt, reason, retryAfterMs);
        return new ValueTask<StepOutcome>(this, 0);
    }

    /// <summary>Waits on the calling thread.</summary>
    internal StepOutcome Block(long dueAt, FailureReason reason, int retryAfterMs = 0)
    {
        Plan(dueAt, reason, retryAfterMs);
        _continuationState = Stand();
        BeginWait();
        BlockUntilResumed();
        return EndWait();
    }

    /// <summary>Makes the wait over for one caller only: the wheel at its time, or a cancel before it.</summary>
    internal bool TryClaim() => Interlocked.CompareExchange(ref _wait, Claimed, Waiting) == Waiting;

    /// <summary>Whether the wait is still on.</summary>
    internal bool IsWaiting => Volatile.Read(ref _wait) == Waiting;

    /// <summary>The wait is over: notes when. Call after a successful <see cref="TryClaim"/>.</summary>
    internal void Arrive(long now) => DueAt = now;

    /// <summary>The wait is over with another outcome than planned. Call after a successful <see cref="TryClaim"/>.</summary>
    internal void Arrive(StepOutcome outcome) => Plan(outcome.EndedAt, outcome.Reason, outcome.RetryAfterMs);

    /// <summary>What ends a request to a partner when the order is cancelled.</summary>
    internal CancellationToken BeginRequest()
    {
        var request = new CancellationTokenSource();
        Volatile.Write(ref _request, request);
        Interlocked.MemoryBarrier();
        if (_cancelRequested)
        {
            request.Cancel();
        }

        return request.Token;
    }

    /// <summary>The request is over.</summary>
    internal void EndRequest() => Interlocked.Exchange(ref _request, null)?.Dispose();

    /// <summary>Notes that the partner is asked now; whether that is the first time for this step.</summary>
    internal abstract bool TryAskFirst();

    /// <summary>Hands this call, and those chained to it by <see cref="Next"/>, to the workers.</summary>
    internal abstract void ResumeChain();

    /// <summary>Hands this call alone to the workers, or wakes the thread that stands waiting; it may still lie on the wheel.</summary>
    internal abstract void ResumeAlone();

    /// <summary>Now, milliseconds since 1970.</summary>
    protected abstract long Now { get; }

    /// <summary>Puts the call on the wheel, or in the partner's line.</summary>
    protected abstract void Enqueue();

    /// <summary>Who stands waiting for this call; null when no thread does.</summary>
    protected object? Standing => _continuationState;

    /// <summary>The calling thread is about to wait for this call: returns who it is.</summary>
    protected abstract object Stand();

    /// <summary>Holds the calling thread until <see cref="ResumeAlone"/>.</summary>
    protected abstract void BlockUntilResumed();

    StepOutcome IValueTaskSource<StepOutcome>.GetResult(short token) => EndWait();

    // Always pending: the wait begins only when its continuation is known, so it cannot be over before.
    ValueTaskSourceStatus IValueTaskSource<StepOutcome>.GetStatus(short token) => ValueTaskSourceStatus.Pending;

    void IValueTaskSource<StepOutcome>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _continuation = continuation;
        _continuationState = state;
        BeginWait();
    }

    private void BeginWait()
    {
        // A full fence: either the canceller sees the wait, or the waiter sees the wish.
        Interlocked.Exchange(ref _wait, Waiting);
        if (_cancelRequested && TryClaim())
        {
            Arrive(new StepOutcome(Now, FailureReason.Cancelled));
            ResumeAlone();
            return;
        }

        Enqueue();
    }

    private StepOutcome EndWait()
    {
        _wait = Idle;
        return new StepOutcome(DueAt, _reason, _retryAfterMs);
    }

    private void Plan(long dueAt, FailureReason reason, int retryAfterMs)
    {
        DueAt = dueAt;
        _reason = reason;
        _retryAfterMs = retryAfterMs;
    }

    private void CancelRequest()
    {
        try
        {
            Volatile.Read(ref _request)?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended in this very moment; the flag tells the pipeline.
        }
    }
}
