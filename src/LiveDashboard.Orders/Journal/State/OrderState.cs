using System.Runtime.InteropServices;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.State;

/// <summary>The in-memory state of one order, 32 bytes; the rest is read from its facts on demand.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct OrderState
{
    private const int NotYet = -1;
    private const byte Served = 0x20;
    private const byte Paused = 0x40;

    // The times of steps are rounded, their sum a little more.
    private const int RoundingMs = 50;
    private const int RoundingShare = 1_000;

    private int _startedAfterMs;
    private int _endedAfterMs;
    private int _stepStartedAfterMs;
    private StepTimes _stepTimes;
    private byte _statusAndStep;
    private OrderFlags _flags;
    private byte _attempt;
    private FailureReason _reason;

    /// <summary>When it was accepted, in Unix milliseconds; 0 if the order does not exist.</summary>
    public long AcceptedAt { get; private set; }

    public readonly bool Exists => AcceptedAt != 0;

    public readonly OrderStatus Status => (OrderStatus)((_statusAndStep >> 2) & 7);

    public readonly StepName Step => (StepName)(_statusAndStep & 3);

    /// <summary>The latest attempt at the step, counted from 1; 0 before the first.</summary>
    public readonly int Attempt => _attempt;

    public readonly FailureReason Reason => _reason;

    public readonly KitchenTransport Transport =>
        Has(OrderFlags.Simulated) ? KitchenTransport.Simulated : KitchenTransport.Http;

    public readonly bool IsPinned => Has(OrderFlags.Pinned);

    public readonly bool IsCancelRequested => Has(OrderFlags.CancelRequested);

    /// <summary>Whether it was retried after it had failed.</summary>
    public readonly bool WasRetried => Has(OrderFlags.Retried);

    /// <summary>Whether its last step is done and only the completion is missing: a crash can come between the two.</summary>
    public readonly bool IsServed => (_statusAndStep & Served) != 0;

    /// <summary>Whether the step's latest attempt was recorded before its partner was called, and its end was not.</summary>
    public readonly bool IsAnnounced => Has(OrderFlags.Announced);

    /// <summary>Whether the step's effect was confirmed to exist.</summary>
    public readonly bool IsResolved => Has(OrderFlags.Resolved);

    /// <summary>The mode set at the start; before that the pinned mode, or null.</summary>
    public readonly ExecutionMode? Mode => !Has(OrderFlags.HasMode)
        ? null
        : Has(OrderFlags.Blocking) ? ExecutionMode.Blocking : ExecutionMode.Async;

    public readonly long? StartedAt => _startedAfterMs == NotYet ? null : AcceptedAt + _startedAfterMs;

    public readonly long? EndedAt => _endedAfterMs == NotYet ? null : AcceptedAt + _endedAfterMs;

    /// <summary>When the current step or its latest try began; meaningful once started.</summary>
    public readonly long StepStartedAt => AcceptedAt + _stepStartedAfterMs;

    /// <summary>Acceptance to end, or to now, in milliseconds.</summary>
    public readonly long ElapsedMs(long now) => Math.Max(0, (EndedAt ?? now) - AcceptedAt);

    /// <summary>Acceptance to start, or to the end or now if it never started, in milliseconds.</summary>
    public readonly long QueuedMs(long now) => Math.Max(0, (StartedAt ?? EndedAt ?? now) - AcceptedAt);

    /// <summary>
    /// Time in which nobody served it, in milliseconds: before the start, failed and waiting for a retry, retried and waiting for
    /// a worker, interrupted by a restart. The rest of <see cref="ElapsedMs"/> it was served.
    /// </summary>
    public readonly long WaitedMs(long now)
    {
        var elapsed = ElapsedMs(now);
        var queued = QueuedMs(now);
        var later = elapsed - queued;
        for (var step = StepName.Payment; step <= StepName.Notify; step++)
        {
            later -= StepMs(step, now);
        }

        return later <= RoundingMs + (elapsed / RoundingShare) ? queued : queued + later;
    }

    /// <summary>Time served at each step, all attempts and the pauses between them, in milliseconds rounded to 10, from 2 min 43 s on to
    /// four digits.</summary>
    public readonly long[] StepMs(long now)
    {
        var times = new long[StepNames.Count];
        for (var step = 0; step < StepNames.Count; step++)
        {
            times[step] = StepMs((StepName)step, now);
        }

        return times;
    }

    internal void Accept(in Fact fact)
    {
        AcceptedAt = fact.At;
        _startedAfterMs = NotYet;
        _endedAfterMs = NotYet;
        _flags = fact.Transport == KitchenTransport.Simulated ? OrderFlags.Simulated : OrderFlags.None;
        if (fact.Mode is { } pinned)
        {
            _flags |= OrderFlags.Pinned | OrderFlags.HasMode | (pinned == ExecutionMode.Blocking ? OrderFlags.Blocking : OrderFlags.None);
        }

        Set(OrderStatus.Accepted, StepName.Payment);
    }

    internal void RequestCancel()
    {
        if (Exists && !Status.IsFinal())
        {
            _flags |= OrderFlags.CancelRequested;
        }
    }

    /// <summary>Applies one fact about this order.</summary>
    /// <exception cref="InvalidOperationException">The transition is illegal.</exception>
    internal void Apply(in Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.OrderStarted:
                Move(fact, OrderStatus.Running);
                Stamp(fact.Mode ?? ExecutionMode.Async);
                _attempt = fact.Attempt;
                _stepStartedAfterMs = After(fact);
                _startedAfterMs = _startedAfterMs == NotYet ? After(fact) : _startedAfterMs;
                break;
            case FactType.StepStarted:
                BeginTry(fact);
                _flags |= OrderFlags.Announced;
                break;
            case FactType.StepFailed:
                FailTry(fact);
                _flags &= ~OrderFlags.Announced;
                break;
            case FactType.StepResolved:
                _flags |= OrderFlags.Resolved;
                break;
            case FactType.StepCompleted:
                EndStep(fact);
                _attempt = 1;
                _flags &= ~(OrderFlags.Announced | OrderFlags.Resolved);
                _stepStartedAfterMs = After(fact);
                Set(Status, fact.Step.IsLast() ? fact.Step : fact.Step + 1);
                _statusAndStep |= fact.Step.IsLast() ? Served : (byte)0;
                break;
            case FactType.OrderCompleted:
                EndStep(fact);
                Move(fact, OrderStatus.Completed);
                _endedAfterMs = After(fact);
                break;
            case FactType.OrderFailed or FactType.OrderCancelled:
                if (Status == OrderStatus.Running)
                {
                    EndStep(fact);
                }

                Move(fact, fact.Type == FactType.OrderFailed ? OrderStatus.Failed : OrderStatus.Cancelled);
                _reason = fact.Type == FactType.OrderFailed ? fact.Reason : FailureReason.None;
                _endedAfterMs = After(fact);
                break;
            case FactType.OrderRetried:
                Move(fact, OrderStatus.Accepted);
                _endedAfterMs = NotYet;
                _reason = FailureReason.None;
                _attempt = 0;
                _flags = (_flags & ~OrderFlags.CancelRequested) | OrderFlags.Retried;
                _flags &= IsPinned ? ~OrderFlags.None : ~(OrderFlags.HasMode | OrderFlags.Blocking);
                break;
        }
    }

    private void Move(in Fact fact, OrderStatus to)
    {
        OrderTransitions.ThrowIfIllegal(fact.Order, Status, to);
        Set(to, to == OrderStatus.Running ? fact.Step : Step);
    }

    private void Stamp(ExecutionMode mode)
    {
        _flags |= OrderFlags.HasMode;
        _flags = mode == ExecutionMode.Blocking ? _flags | OrderFlags.Blocking : _flags & ~OrderFlags.Blocking;
    }

    // A try that follows neither a failed one nor the start of its step repeats one that a restart interrupted.
    private void BeginTry(in Fact fact)
    {
        if ((_statusAndStep & Paused) != 0)
        {
            EndStep(fact);
            _stepStartedAfterMs = After(fact);
        }
        else if (fact.Attempt != _attempt)
        {
            _stepStartedAfterMs = After(fact);
        }

        _attempt = fact.Attempt;
        _statusAndStep &= unchecked((byte)~Paused);
    }

    private void FailTry(in Fact fact)
    {
        if (fact.IsFoundInterrupted)
        {
            _stepStartedAfterMs = After(fact);
        }

        _attempt = fact.Attempt;
        _statusAndStep |= Paused;
    }

    private void EndStep(in Fact fact) => _stepTimes.Add(Step, After(fact) - _stepStartedAfterMs);

    private readonly long StepMs(StepName step, long now) =>
        _stepTimes.Ms(step) + (Status == OrderStatus.Running && step == Step ? Math.Max(0, now - StepStartedAt) : 0);

    // Not Enum.HasFlag: until the compiler has optimized the caller, that boxes both values.
    private readonly bool Has(OrderFlags flag) => (_flags & flag) != 0;

    private readonly int After(in Fact fact) => (int)Math.Clamp(fact.At - AcceptedAt, 0, int.MaxValue);

    private void Set(OrderStatus status, StepName step) => _statusAndStep = (byte)(((int)status << 2) | (int)step);
}
