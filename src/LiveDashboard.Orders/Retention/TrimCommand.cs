using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.Orders.Retention;

/// <summary>One trim step, run between two commits on the journal's thread, so that it never races with a change.</summary>
internal sealed class TrimCommand(Func<JournalDraft, bool> step) : JournalCommand
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _wasDone;

    /// <summary>Whether the step was done; faults when the journal cannot do it now.</summary>
    public Task<bool> Done => _done.Task;

    public override void Prepare(JournalDraft draft) => _wasDone = step(draft);

    public override void OnCommitted() => _done.TrySetResult(_wasDone);

    public override void OnRejected(string problem) => _done.TrySetException(new JournalException(problem));
}
