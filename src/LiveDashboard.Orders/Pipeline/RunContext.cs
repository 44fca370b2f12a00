using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>What all runs share, held by reference once per run.</summary>
internal sealed class RunContext(
    WorkerPool pool, TimingWheel wheel, IWaitPlace commits, EngineClock clock, IFactLog log, PartnerOptions partners)
{
    public WorkerPool Pool => pool;

    /// <summary>Where pauses are waited out.</summary>
    public TimingWheel Wheel => wheel;

    /// <summary>Where an order waits until its facts are committed.</summary>
    public IWaitPlace Commits => commits;

    public EngineClock Clock => clock;

    public IFactLog Log => log;

    /// <summary>Whether a call may be repeated: a simulated partner has no effects, and most others are idempotent.</summary>
    public bool MayRepeat(KitchenTransport transport, StepName step) =>
        transport == KitchenTransport.Simulated || partners.IsIdempotent(step);

    /// <summary>Whether a partner may have done a step unknown to the journal and be unable to report it.</summary>
    public bool MayHaveBeenDone(KitchenTransport transport, OrderId order) =>
        transport == KitchenTransport.Http && log.HasStrangeLedger && !log.Names.IsOwn(order);

    /// <summary>The kitchen that serves an order now.</summary>
    public KitchenProfile Kitchen(BurstDetails? burst, KitchenTransport transport) => log.Controls.KitchenOf(burst, transport);
}
