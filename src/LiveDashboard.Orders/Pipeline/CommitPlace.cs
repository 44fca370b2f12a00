using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>The place where an order waits until its facts are committed.</summary>
internal sealed class CommitPlace(OrderJournal journal, TimingWheel wheel, EngineClock clock) : IWaitPlace
{
    public void Enter(OrderWait wait) => journal.Submit(new CommitBarrier(this, wait));

    /// <summary>Ends the wait: the facts are committed.</summary>
    public void Committed(OrderWait wait) => wait.EndEarly(new StepOutcome(clock.NowMs));

    /// <summary>The journal cannot commit now: the wait runs to its end, and the commit is awaited again.</summary>
    public void NotCommitted(OrderWait wait) => wheel.Add(wait);
}
