using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>Where an order waits until all that it handed to the journal is committed.</summary>
internal sealed class CommitPlace(OrderJournal journal, TimingWheel wheel, EngineClock clock) : IWaitPlace
{
    public void Enter(OrderWait wait) => journal.Submit(new CommitBarrier(this, wait));

    /// <summary>It is committed.</summary>
    public void Committed(OrderWait wait) => wait.EndEarly(new StepOutcome(clock.NowMs));

    /// <summary>The journal cannot commit now: the wait ends at its time, and the journal is asked again.</summary>
    public void NotCommitted(OrderWait wait) => wheel.Add(wait);
}
