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

    // When it ended; while it is unfinished, when it was last retried.
    private int _endedAfterMs;
    // While it runs; of a failed order instead the answer's HTTP status. A retry starts its step anew.
    private int _stepStartedAfterMsOrAnswer;
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

    /// <summary>The HTTP status it failed with; 0 unless it failed by an answer.</summary>
    public readonly int Answer => Status != OrderStatus.Failed ? 0
        : _stepStartedAfterMsOrAnswer != 0 ? _stepStartedAfterMsOrAnswer : _reason.UsualAnswer();

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
    public readonly ExecutionMode? Mode =>
        !Has(OrderFlags.HasMode) ? null : Has(OrderFlags.Blocking) ? ExecutionMode.Blocking : ExecutionMode.Async;

    public readonly long? StartedAt => _startedAfterMs == NotYet ? null : AcceptedAt + _startedAfterMs;

    public readonly long? EndedAt => Status.IsFinal() ? AcceptedAt + _endedAfterMs : null;

    /// <summary>Since when it is unfinished: its acceptance or its last retry; null when it has ended or does not exist.</summary>
    public readonly long? UnfinishedSince => Status.IsFinal() || !Exists ? null : AcceptedAt + Math.Max(0, _endedAfterMs);

    /// <summary>Whether its payment was made: known to the journal, and by a partner that is not only simulated.</summary>
    public readonly bool IsPaid => Transport == KitchenTransport.Http && (Step > StepName.Payment || (IsResolved && Exists));

    /// <summary>Whether it pauses between two tries of its step.</summary>
    public readonly bool IsPaused => (_statusAndStep & Paused) != 0;

    /// <summary>When the current step or its latest try began; meaningful while it runs.</summary>
    public readonly long StepStartedAt => AcceptedAt + _stepStartedAfterMsOrAnswer;

    /// <summary>The traits that do not depend on the time or the board.</summary>
    public readonly OrderTraits LastingTraits => (WasRetried ? OrderTraits.Retried : OrderTraits.None) | (IsPaid ? OrderTraits.Paid : OrderTraits.None);

    /// <summary>Acceptance to end, or to now, in milliseconds.</summary>
    public readonly long ElapsedMs(long now) => Math.Max(0, (EndedAt ?? now) - AcceptedAt);

    /// <summary>Acceptance to start, or to the end or now if it never started, in milliseconds.</summary>
    public readonly long QueuedMs(long now) => Math.Max(0, (StartedAt ?? EndedAt ?? now) - AcceptedAt);

    /// <summary>Whether it is unfinished for longer than that.</summary>
    /// <param name="now">The current time, in Unix milliseconds.</param>
    /// <param name="lateAfterMs">Age at which an unfinished order is late, in milliseconds.</param>
    public readonly bool IsLate(long now, long lateAfterMs) => UnfinishedSince is { } since && now - since > lateAfterMs;

    /// <summary>Time in which nobody served it, in milliseconds: before the start, failed until its retry, retried until its start,
    /// interrupted by a restart. The rest of <see cref="ElapsedMs"/> it was served.</summary>
    public readonly long WaitedMs(long now)
    {
        var (elapsed, queued) = (ElapsedMs(now), QueuedMs(now));
        var later = elapsed - queued - _stepTimes.SumMs - RunningMs(now);
        return later <= RoundingMs + (elapsed / RoundingShare) ? queued : queued + later;
    }

    /// <summary>Time served at each step, all attempts and the pauses between them, in milliseconds to four digits, no finer than 10.</summary>
    public readonly long[] StepMs(long now)
    {
        long[] times = [_stepTimes.Ms(StepName.Payment), _stepTimes.Ms(StepName.Restaurant), _stepTimes.Ms(StepName.Courier), _stepTimes.Ms(StepName.Notify)];
        times[(int)Step] += RunningMs(now);
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
                _stepStartedAfterMsOrAnswer = After(fact);
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
                _stepStartedAfterMsOrAnswer = After(fact);
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
                (_reason, _stepStartedAfterMsOrAnswer) = fact.Type == FactType.OrderFailed ? (fact.Reason, fact.Answer) : (FailureReason.None, 0);
                _endedAfterMs = After(fact);
                break;
            case FactType.OrderRetried:
                Move(fact, OrderStatus.Accepted);
                _endedAfterMs = After(fact);
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

    private void Stamp(ExecutionMode mode) =>
        _flags = OrderFlags.HasMode | (mode == ExecutionMode.Blocking ? _flags | OrderFlags.Blocking : _flags & ~OrderFlags.Blocking);

    // A try that follows neither a failed one nor the start of its step repeats one that a restart interrupted.
    private void BeginTry(in Fact fact)
    {
        if (IsPaused)
        {
            EndStep(fact);
            _stepStartedAfterMsOrAnswer = After(fact);
        }
        else if (fact.Attempt != _attempt)
        {
            _stepStartedAfterMsOrAnswer = After(fact);
        }

        _attempt = fact.Attempt;
        _statusAndStep &= unchecked((byte)~Paused);
    }

    private void FailTry(in Fact fact)
    {
        if (fact.IsFoundInterrupted)
        {
            _stepStartedAfterMsOrAnswer = After(fact);
        }

        _attempt = fact.Attempt;
        _statusAndStep |= Paused;
    }

    private void EndStep(in Fact fact) => _stepTimes.Add(Step, After(fact) - _stepStartedAfterMsOrAnswer);

    private readonly long RunningMs(long now) => Status == OrderStatus.Running ? Math.Max(0, now - StepStartedAt) : 0;

    // Not Enum.HasFlag: until the compiler has optimized the caller, that boxes both values.
    private readonly bool Has(OrderFlags flag) => (_flags & flag) != 0;

    private readonly int After(in Fact fact) => (int)Math.Clamp(fact.At - AcceptedAt, 0, int.MaxValue);

    private void Set(OrderStatus status, StepName step) => _statusAndStep = (byte)(((int)status << 2) | (int)step);
}
