using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>One started order on its way through the steps: all that is kept in memory while it waits.</summary>
internal sealed class OrderRun : PartnerCall
{
    private const int CommitPauseMs = 250;

    private readonly RunContext _context;
    private readonly BurstDetails? _burst;
    private long _unsentSince;
    private RunFlags _flags;

    public OrderRun(RunContext context, OrderStart start, BurstDetails? burst)
        : base(start.Order, start.Mode == ExecutionMode.Blocking)
    {
        _context = context;
        _burst = burst;
        Transport = start.Transport;
        Step = start.Step;
        Set(RunFlags.Restart, start.IsRestart);
        Set(RunFlags.Served, start.IsServed);
        IsStepDone = start.IsResolved;
        Set(RunFlags.OutcomeUnknown, !start.IsResolved && !start.IsServed
            && ((start.IsAnnounced && !context.MayRepeat(Transport, Step)) || (start.IsRestart && context.MayHaveBeenDone(Transport, Order))));
        Set(RunFlags.Asked, start.IsResumed);
        Attempt = IsOutcomeUnknown ? start.Attempt - 1 : start.Attempt;
        MustAnnounce = !context.MayRepeat(Transport, Step);
    }

    public override string Installation => _context.Log.Installation;

    public override string Name => _context.Log.Names.Of(Order);

    public override bool IsOwn => _context.Log.Names.IsOwn(Order);

    public override ulong Bits => _burst is null
        ? OrderRandom.Bits(0, Order.Value)
        : OrderRandom.Bits(_burst.Seed, Order.Value - _burst.First.Value);

    public ExecutionMode Mode => IsBlocking ? ExecutionMode.Blocking : ExecutionMode.Async;

    public KitchenTransport Transport { get; }

    /// <summary>Whether it was running when the process ended, and is being resumed.</summary>
    public bool IsRestart => Has(RunFlags.Restart);

    /// <summary>Whether all its steps were done when the process ended, and only its end is missing.</summary>
    public bool IsServed => Has(RunFlags.Served);

    /// <summary>Whether its partner may have been called before the process ended, and must not be called twice.</summary>
    public bool IsOutcomeUnknown => Has(RunFlags.OutcomeUnknown);

    /// <summary>Whether the step's effect was confirmed to exist.</summary>
    public bool IsStepDone
    {
        get => Has(RunFlags.StepDone);
        private set => Set(RunFlags.StepDone, value);
    }

    /// <summary>Whether the attempt must be recorded before the partner is called, since it cannot be repeated.</summary>
    public bool MustAnnounce
    {
        get => Has(RunFlags.MustAnnounce);
        private set => Set(RunFlags.MustAnnounce, value);
    }

    /// <summary>Whether the call must wait until the order's facts are committed.</summary>
    public bool MustCommit
    {
        get => Has(RunFlags.MustCommit);
        private set => Set(RunFlags.MustCommit, value);
    }

    /// <summary>Whether the order has ended, or the process is stopping.</summary>
    public bool IsOver
    {
        get => Has(RunFlags.Over);
        private set => Set(RunFlags.Over, value);
    }

    /// <summary>The pause before the next attempt, in milliseconds; 0 when there is none.</summary>
    public int PauseMs { get; private set; }

    /// <summary>Since when this step's calls are held back by an open circuit, in Unix milliseconds; null once one was sent.</summary>
    public long? UnsentSince => _unsentSince == 0 ? null : _unsentSince;

    /// <summary>Looked up for every call: a change of the kitchen applies to calls not yet sent.</summary>
    public override StepProfile Profile => _context.Kitchen(_burst, Transport)[Step];

    internal override bool TryAskFirst()
    {
        var isFirst = !Has(RunFlags.Asked);
        Set(RunFlags.Asked, true);
        return isFirst;
    }

    protected override long Now => _context.Clock.NowMs;

    public void ToNextStep()
    {
        Step++;
        Attempt = 1;
        Set(RunFlags.Asked, false);
        _unsentSince = 0;
        IsStepDone = false;
        MustAnnounce = !_context.MayRepeat(Transport, Step);
    }

    /// <summary>Moves to the next attempt after a pause. A call that was not sent was no attempt: it keeps its number.</summary>
    public void ToNextAttempt()
    {
        Attempt += _unsentSince == 0 ? 1 : 0;
        PauseMs = 0;
        MustAnnounce = !_context.MayRepeat(Transport, Step);
    }

    /// <summary>Records whether the partner was called at all.</summary>
    public void Note(in StepOutcome outcome) => _unsentSince =
        outcome.Reason != FailureReason.CircuitOpen ? 0
        : _unsentSince == 0 ? outcome.EndedAt
        : _unsentSince;

    public void PauseBeforeRetry(int pauseMs) => PauseMs = pauseMs;

    /// <summary>Resumes a pause that a restart cut short.</summary>
    public void ResumePause(InterruptedPause pause)
    {
        var now = Now;
        Attempt = pause.Attempt;
        PauseMs = (int)Math.Clamp(pause.DueAt - now, 1, pause.PlannedMs);
        _unsentSince = pause.IsUnsent ? now : 0;
    }

    public void End() => IsOver = true;

    /// <summary>Waits out the pause, holding no thread.</summary>
    public ValueTask<StepOutcome> WaitPauseAsync() => Wait(_context.Wheel, Now + PauseMs, FailureReason.None);

    /// <summary>Waits out the pause on the calling thread.</summary>
    public void BlockPause() => Block(_context.Wheel, Now + PauseMs, FailureReason.None);

    /// <summary>Records that the attempt was appended to the journal.</summary>
    public void Announced() => (MustAnnounce, MustCommit) = (false, true);

    /// <summary>Waits for the commit, holding no thread; an unsuccessful outcome means that it must wait again.</summary>
    public ValueTask<StepOutcome> WaitCommitAsync() => Wait(_context.Commits, Now + CommitPauseMs, FailureReason.Interrupted);

    /// <summary>Waits for the commit on the calling thread.</summary>
    public StepOutcome BlockCommit() => Block(_context.Commits, Now + CommitPauseMs, FailureReason.Interrupted);

    /// <summary>Ends the wait for the commit: the partner may be called if it was committed.</summary>
    public void EndCommit(in StepOutcome outcome) => MustCommit = !outcome.IsDone;

    internal override void ResumeChain() => _context.Pool.Resume(this);

    internal override void ResumeAlone()
    {
        if (IsBlocking)
        {
            ((Worker?)Standing)?.EndWait();
        }
        else
        {
            _context.Pool.Resume(new LoneResume(this));
        }
    }

    protected override void BlockUntilResumed() => Worker.Here.Wait();

    protected override object Stand() => Worker.Here;

    // Not Enum.HasFlag: until the compiler has optimized the caller, that boxes both values.
    private bool Has(RunFlags flag) => (_flags & flag) != 0;

    private void Set(RunFlags flag, bool value) => _flags = value ? _flags | flag : _flags & ~flag;
}
