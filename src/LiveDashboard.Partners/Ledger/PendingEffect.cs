namespace LiveDashboard.Partners.Ledger;

/// <summary>An effect waiting for its commit.</summary>
internal sealed class PendingEffect(Effect effect) : LedgerRequest
{
    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Effect Effect => effect;

    public Task Committed => _committed.Task;

    public void Commit() => _committed.SetResult();

    public override void Fail(Exception exception) => _committed.TrySetException(exception);
}
