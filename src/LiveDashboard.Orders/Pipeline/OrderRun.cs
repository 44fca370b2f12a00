using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>One started order on its way through the steps: everything that is kept of it in memory while it waits.</summary>
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

    public override string Installation => _context.Journal.Installation;

    public override string Name => _context.Journal.Names.Of(Order);

    public override bool IsOwn => _context.Journal.Names.IsOwn(Order);

    public override ulong Bits => _burst is null
        ? OrderRandom.Bits(0, Order.Value)
        : OrderRandom.Bits(_burst.Seed, Order.Value - _burst.First.Value);

    public ExecutionMode Mode => IsBlocking ? ExecutionMode.Blocking : ExecutionMode.Async;

    public KitchenTransport Transport { get; }

    /// <summary>Whether it was running when the process ended, and goes on now.</summary>
    public bool IsRestart => Has(RunFlags.Restart);

    /// <summary>Whether all its steps were done when the process ended, and only the word of it was missing.</summary>
    public bool IsServed => Has(RunFlags.Served);

    /// <summary>Whether its partner may have been called before the process ended, and must not be called twice.</summary>
    public bool IsOutcomeUnknown => Has(RunFlags.OutcomeUnknown);

    /// <summary>Whether a person said that the effect of the step exists.</summary>
    public bool IsStepDone
    {
        get => Has(RunFlags.StepDone);
        private set => Set(RunFlags.StepDone, value);
    }

    /// <summary>Whether the try must be written down before the partner is called, since it cannot be repeated.</summary>
    public bool MustAnnounce
    {
        get => Has(RunFlags.MustAnnounce);
        private set => Set(RunFlags.MustAnnounce, value);
    }

    /// <summary>Whether the call waits until all that the order handed to the journal is committed.</summary>
    public bool MustCommit
    {
        get => Has(RunFlags.MustCommit);
        private set => Set(RunFlags.MustCommit, value);
    }

    /// <summary>Whether the order has come to its end, or the process is stopping.</summary>
    public bool IsOver
    {
        get => Has(RunFlags.Over);
        private set => Set(RunFlags.Over, value);
    }

    /// <summary>The pause before the next try, milliseconds; 0 when there is none.</summary>
    public int PauseMs { get; private set; }

    /// <summary>Since when calls of this step are not sent because its circuit is open, milliseconds since 1970; null when the last one was sent.</summary>
    public long? UnsentSince => _unsentSince == 0 ? null : _unsentSince;

    /// <summary>Looked up anew for every call: a change of the kitchen reaches calls that are not yet sent.</summary>
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

    /// <summary>Goes on after a pause. A call that was not sent was no try at the partner: it keeps its number.</summary>
    public void ToNextAttempt()
    {
        Attempt += _unsentSince == 0 ? 1 : 0;
        PauseMs = 0;
        MustAnnounce = !_context.MayRepeat(Transport, Step);
    }

    /// <summary>Notes whether the partner was asked at all.</summary>
    public void Note(in StepOutcome outcome) => _unsentSince =
        outcome.Reason != FailureReason.CircuitOpen ? 0
        : _unsentSince == 0 ? outcome.EndedAt
        : _unsentSince;

    public void PauseBeforeRetry(int pauseMs) => PauseMs = pauseMs;

    /// <summary>Goes on with a pause that a restart cut short.</summary>
    public void ResumePause(CutPause pause)
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

    /// <summary>The try has been handed to the journal.</summary>
    public void Announced() => (MustAnnounce, MustCommit) = (false, true);

    /// <summary>Waits for the commit, holding no thread; not done when the journal could not commit: wait again.</summary>
    public ValueTask<StepOutcome> WaitCommitAsync() => Wait(_context.Commits, Now + CommitPauseMs, FailureReason.Interrupted);

    /// <summary>Waits for the commit on the calling thread.</summary>
    public StepOutcome BlockCommit() => Block(_context.Commits, Now + CommitPauseMs, FailureReason.Interrupted);

    /// <summary>The commit's wait is over: the partner may be called, if it was committed.</summary>
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

    // Not Enum.HasFlag: until the compiler has optimised the caller, that boxes both values.
    private bool Has(RunFlags flag) => (_flags & flag) != 0;

    private void Set(RunFlags flag, bool value) => _flags = value ? _flags | flag : _flags & ~flag;
}
