using LiveDashboard.Orders.Journal;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>
/// A command that writes nothing and holds the journal's thread once the batch it came with is handed on: what comes
/// meanwhile makes up the next batch, however fast the other threads are.
/// </summary>
internal sealed class Plug : JournalCommand
{
    private readonly TaskCompletionSource<string?> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _pulled = new();

    /// <summary>Completes when the batch is handed on, with null, or is not, with the reason.</summary>
    public Task<string?> Reached => _reached.Task;

    /// <summary>Lets the journal's thread go on.</summary>
    public void Pull() => _pulled.TrySetResult();

    public override void Prepare(JournalDraft draft)
    {
    }

    public override void OnCommitted()
    {
        _reached.SetResult(null);
        _pulled.Task.Wait();
    }

    public override void OnRejected(string problem) => _reached.SetResult(problem);
}
