using System.Threading.Tasks.Sources;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Waiting;

/// <summary>
/// The one reusable wait of an order: each order has a single such object for its whole life, so that a million waiting
/// orders cost a million small objects and no more. A wait ends once, for whoever claims it first: its time, its place or a cancel.
/// </summary>
/// <param name="order">The order that waits.</param>
/// <param name="isBlocking">Whether a blocked thread does the waiting.</param>
internal abstract class OrderWait(OrderId order, bool isBlocking) : IValueTaskSource<StepOutcome>, ITurn
{
    // Bytes, since there are a million of them in memory at once.
    private const byte Idle = 0;
    private const byte Waiting = 1;
    private const byte Claimed = 2;

    private Action<object?>? _continuation;
    private object? _continuationState;
    private IWaitPlace? _place;
    private int _retryAfterMs;
    private byte _wait;
    private FailureReason _reason;
    private volatile bool _cancelRequested;

    /// <summary>The order that waits.</summary>
    public OrderId Order { get; } = order;

    /// <summary>Whether cancellation was requested: no further step starts, and waits end at once.</summary>
    public bool IsCancelRequested => _cancelRequested;

    /// <summary>The next wait in a chain on the wheel or in the ready queue.</summary>
    internal OrderWait? Next { get; set; }

    /// <summary>When the wait ends or, afterwards, has ended, in Unix milliseconds.</summary>
    internal long DueAt { get; set; }

    /// <summary>Where it waits, or waited last.</summary>
    internal IWaitPlace? Place => _place;

    /// <summary>Whether a blocked thread does the waiting.</summary>
    internal bool IsBlocking { get; } = isBlocking;

    /// <summary>Whether the wait is in progress.</summary>
    internal bool IsWaiting => Volatile.Read(ref _wait) == Waiting;

    /// <summary>Whether the wait is over and its order has not gone on yet.</summary>
    internal bool IsAnswered => Volatile.Read(ref _wait) == Claimed;

    /// <summary>The current time, in Unix milliseconds.</summary>
    protected abstract long Now { get; }

    /// <summary>The blocked thread's state; null when no thread is blocked.</summary>
    protected object? Standing => _continuationState;

    /// <summary>Requests cancellation and ends the order's wait, whatever it waits for.</summary>
    public void RequestCancel()
    {
        _cancelRequested = true;
        EndEarly(new StepOutcome(Now, FailureReason.Cancelled));
        OnCancelRequested();
    }

    /// <summary>Runs the continuations of this wait and those chained to it; called by a worker, once per wait.</summary>
    int ITurn.Run()
    {
        var count = 0;
        for (var wait = this; wait is not null; count++)
        {
            var next = wait.Next;
            wait.Next = null;
            wait.Continue();
            wait = next;
        }

        return count;
    }

    /// <summary>Runs the wait's continuation; called by a worker, once per wait.</summary>
    internal void Continue()
    {
        var continuation = _continuation ?? throw new InvalidOperationException($"Order {Order} was resumed without waiting.");
        var state = _continuationState;
        _continuation = null;
        _continuationState = null;
        continuation(state);
    }

    /// <summary>Begins a wait when its task is awaited, which must be done exactly once and immediately.</summary>
    /// <param name="place">Where to wait.</param>
    /// <param name="dueAt">When it ends, in Unix milliseconds.</param>
    /// <param name="reason">The outcome's reason when it ends by itself.</param>
    internal ValueTask<StepOutcome> Wait(IWaitPlace place, long dueAt, FailureReason reason)
    {
        _place = place;
        Plan(new StepOutcome(dueAt, reason));
        return new ValueTask<StepOutcome>(this, 0);
    }

    /// <summary>Waits on the calling thread.</summary>
    internal StepOutcome Block(IWaitPlace place, long dueAt, FailureReason reason)
    {
        _place = place;
        Plan(new StepOutcome(dueAt, reason));
        _continuationState = Stand();
        BeginWait();
        BlockUntilResumed();
        return EndWait();
    }

    /// <summary>Claims the end of the wait for exactly one caller: the wheel, its place, or a cancel.</summary>
    internal bool TryClaim() => Interlocked.CompareExchange(ref _wait, Claimed, Waiting) == Waiting;

    /// <summary>Records when the wait ended. Call after a successful <see cref="TryClaim"/>.</summary>
    internal void Arrive(long now) => DueAt = now;

    /// <summary>Ends the wait early with the given outcome; does nothing when it is over already.</summary>
    internal void EndEarly(in StepOutcome outcome)
    {
        if (TryClaim())
        {
            Plan(outcome);
            ResumeAlone();
        }
    }

    /// <summary>Queues this wait, and those chained to it by <see cref="Next"/>, for the workers.</summary>
    internal abstract void ResumeChain();

    /// <summary>Queues this wait alone for the workers, or wakes its blocked thread; it may still be on the wheel.</summary>
    internal abstract void ResumeAlone();

    /// <summary>Called on cancellation: cancels what the order waits for elsewhere.</summary>
    protected abstract void OnCancelRequested();

    /// <summary>Called before the calling thread blocks: returns the state that identifies it.</summary>
    protected abstract object Stand();

    /// <summary>Blocks the calling thread until <see cref="ResumeAlone"/>.</summary>
    protected abstract void BlockUntilResumed();

    StepOutcome IValueTaskSource<StepOutcome>.GetResult(short token) => EndWait();

    // Always pending: the wait begins only with its continuation, so it cannot be over before.
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
        // Full fence: either the canceller sees the wait, or the waiter sees the request.
        Interlocked.Exchange(ref _wait, Waiting);
        if (_cancelRequested && TryClaim())
        {
            Plan(new StepOutcome(Now, FailureReason.Cancelled));
            ResumeAlone();
            return;
        }

        _place!.Enter(this); // every wait has a place
    }

    private StepOutcome EndWait()
    {
        _wait = Idle;
        return new StepOutcome(DueAt, _reason, _retryAfterMs);
    }

    private void Plan(in StepOutcome outcome) => (DueAt, _reason, _retryAfterMs) = (outcome.EndedAt, outcome.Reason, outcome.RetryAfterMs);
}
