using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>One started order on its way through the steps: everything that is kept of it in memory while it waits.</summary>
internal sealed class OrderRun : PartnerCall
{
    private readonly RunContext _context;
    private readonly BurstDetails? _burst;

    public OrderRun(RunContext context, OrderStart start, BurstDetails? burst)
        : base(start.Order)
    {
        _context = context;
        _burst = burst;
        Mode = start.Mode;
        Transport = start.Transport;
        Step = start.Step;
        Attempt = start.Attempt;
        IsRestart = start.IsRestart;
        IsServed = start.IsServed;
    }

    public override ulong Bits => _burst is null
        ? OrderDraw.Bits(0, Order.Value)
        : OrderDraw.Bits(_burst.Seed, Order.Value - _burst.First.Value);

    public ExecutionMode Mode { get; }

    public KitchenTransport Transport { get; }

    /// <summary>Whether it was running when the process ended, and goes on now.</summary>
    public bool IsRestart { get; }

    /// <summary>Whether all its steps were done when the process ended, and only the word of it was missing.</summary>
    public bool IsServed { get; }

    /// <summary>Whether the order has come to its end, or the process is stopping.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The pause before the next try, milliseconds; 0 when there is none.</summary>
    public int PauseMs { get; private set; }

    /// <summary>Looked up anew for every call: a change of the kitchen reaches calls that are not yet sent.</summary>
    public override StepProfile Profile => _context.Kitchen(_burst, Transport)[Step];

    internal override bool IsBlocking => Mode == ExecutionMode.Blocking;

    protected override long Now => _context.Clock.NowMs;

    public void ToNextStep()
    {
        Step++;
        Attempt = 1;
    }

    public void ToNextAttempt()
    {
        Attempt++;
        PauseMs = 0;
    }

    public void PauseBeforeRetry(int pauseMs) => PauseMs = pauseMs;

    public void End() => IsOver = true;

    /// <summary>Waits out the pause, holding no thread.</summary>
    public ValueTask<StepOutcome> WaitPauseAsync()
    {
        HoldsCapacity = false;
        return Wait(Now + PauseMs, FailureReason.None);
    }

    /// <summary>Waits out the pause on the calling thread.</summary>
    public void BlockPause()
    {
        HoldsCapacity = false;
        Block(Now + PauseMs, FailureReason.None);
    }

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

    protected override void Enqueue() => _context.SimulatedKitchen.Enter(this);

    protected override void BlockUntilResumed() => Worker.Here.Wait();

    protected override object Stand() => Worker.Here;
}
