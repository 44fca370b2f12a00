namespace LiveDashboard.Partners.Ledger;

/// <summary>A lookup of the effects of one order.</summary>
internal sealed class PendingLookup(string order) : LedgerRequest
{
    private readonly TaskCompletionSource<FoundEffects> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Order => order;

    public Task<FoundEffects> Found => _found.Task;

    public void Answer(FoundEffects effects) => _found.SetResult(effects);

    public override void Fail(Exception exception) => _found.TrySetException(exception);
}
