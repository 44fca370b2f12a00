using System.Threading.Tasks.Sources;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Waiting;

/// <summary>
/// The one reusable wait of an order: each order has a single object of this kind for its whole way, so that a million waiting
/// orders cost a million small objects and no more. A wait ends once, for whoever claims it first: its time, its place or a cancel.
/// </summary>
/// <param name="order">The order that waits.</param>
/// <param name="isBlocking">Whether the waiting is done by a thread that stands still.</param>
internal abstract class OrderWait(OrderId order, bool isBlocking) : IValueTaskSource<StepOutcome>, ITurn
{
    // Bytes: a million of them are in memory at once.
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

    /// <summary>Whether a person wants the order to end: no further step starts, and waits end at once.</summary>
    public bool IsCancelRequested => _cancelRequested;

    /// <summary>The next wait in a chain on the wheel or in the ready queue.</summary>
    internal OrderWait? Next { get; set; }

    /// <summary>When the wait is over, milliseconds since 1970; once it is, when it was.</summary>
    internal long DueAt { get; set; }

    /// <summary>Where it waits, or waited last.</summary>
    internal IWaitPlace? Place => _place;

    /// <summary>Whether the waiting is done by a thread that stands still.</summary>
    internal bool IsBlocking { get; } = isBlocking;

    /// <summary>Whether the wait is still on.</summary>
    internal bool IsWaiting => Volatile.Read(ref _wait) == Waiting;

    /// <summary>Now, milliseconds since 1970.</summary>
    protected abstract long Now { get; }

    /// <summary>Who stands waiting; null when no thread does.</summary>
    protected object? Standing => _continuationState;

    /// <summary>Ends the order's wait, whatever it waits for.</summary>
    public void RequestCancel()
    {
        _cancelRequested = true;
        EndEarly(new StepOutcome(Now, FailureReason.Cancelled));
        OnCancelRequested();
    }

    /// <summary>Runs what follows the wait, and the waits chained to it; called by a worker, once per wait.</summary>
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

    /// <summary>Runs what follows the wait; called by a worker, once per wait.</summary>
    internal void Continue()
    {
        var continuation = _continuation ?? throw new InvalidOperationException($"Order {Order} was resumed without waiting.");
        var state = _continuationState;
        _continuation = null;
        _continuationState = null;
        continuation(state);
    }

    /// <summary>Begins a wait when its task is awaited, which must be done once and at once.</summary>
    /// <param name="place">Where.</param>
    /// <param name="dueAt">Until when, milliseconds since 1970.</param>
    /// <param name="reason">What the wait brings when it ends by itself.</param>
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

    /// <summary>Makes the wait over for one caller only: the wheel at its time, its place, or a cancel before it.</summary>
    internal bool TryClaim() => Interlocked.CompareExchange(ref _wait, Claimed, Waiting) == Waiting;

    /// <summary>The wait is over: notes when. Call after a successful <see cref="TryClaim"/>.</summary>
    internal void Arrive(long now) => DueAt = now;

    /// <summary>Ends the wait before its time, with another outcome than planned; nothing when it is over already.</summary>
    internal void EndEarly(in StepOutcome outcome)
    {
        if (TryClaim())
        {
            Plan(outcome);
            ResumeAlone();
        }
    }

    /// <summary>Hands this wait, and those chained to it by <see cref="Next"/>, to the workers.</summary>
    internal abstract void ResumeChain();

    /// <summary>Hands this wait alone to the workers, or wakes the thread that stands waiting; it may still lie on the wheel.</summary>
    internal abstract void ResumeAlone();

    /// <summary>The order is to end: ends what it waits for elsewhere.</summary>
    protected abstract void OnCancelRequested();

    /// <summary>The calling thread is about to wait: returns who it is.</summary>
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
            Plan(new StepOutcome(Now, FailureReason.Cancelled));
            ResumeAlone();
            return;
        }

        _place!.Enter(this); // every wait names its place
    }

    private StepOutcome EndWait()
    {
        _wait = Idle;
        return new StepOutcome(DueAt, _reason, _retryAfterMs);
    }

    private void Plan(in StepOutcome outcome) => (DueAt, _reason, _retryAfterMs) = (outcome.EndedAt, outcome.Reason, outcome.RetryAfterMs);
}
