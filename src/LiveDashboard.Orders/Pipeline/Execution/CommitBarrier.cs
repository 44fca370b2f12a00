using LiveDashboard.Orders.Journal;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Writes nothing of its own: it tells an order when everything handed in before it is committed.</summary>
internal sealed class CommitBarrier(OrderRun run) : JournalCommand
{
    public override void Prepare(JournalDraft draft)
    {
    }

    public override void OnCommitted() => run.Committed();

    public override void OnRejected(string problem) => run.NotCommitted();
}
