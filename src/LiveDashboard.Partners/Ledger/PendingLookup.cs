namespace LiveDashboard.Partners.Ledger;

/// <summary>A question for the effects of one order.</summary>
internal sealed class PendingLookup(string order) : LedgerRequest
{
    private readonly TaskCompletionSource<IReadOnlyList<LedgerEntry>> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Order => order;

    public Task<IReadOnlyList<LedgerEntry>> Found => _found.Task;

    public void Answer(IReadOnlyList<LedgerEntry> entries) => _found.SetResult(entries);

    public override void Fail(Exception exception) => _found.TrySetException(exception);
}
