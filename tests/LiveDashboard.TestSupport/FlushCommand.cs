using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.TestSupport;

/// <summary>Writes nothing, and is answered when everything before it is committed.</summary>
internal sealed class FlushCommand : JournalCommand
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public override bool YieldsWhenFull => false;

    public override void Prepare(JournalDraft draft)
    {
    }

    public override void OnCommitted() => _done.SetResult();

    public override void OnRejected(string problem) => _done.SetException(new JournalException(problem));
}
