using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>Writes nothing; signals an order when everything submitted before it is committed.</summary>
internal sealed class CommitBarrier(CommitPlace place, OrderWait wait) : JournalCommand
{
    public override bool YieldsWhenFull => false;

    public override void Prepare(JournalDraft draft)
    {
    }

    public override void OnCommitted() => place.Committed(wait);

    public override void OnRejected(string problem) => place.NotCommitted(wait);
}
