namespace LiveDashboard.Partners.Ledger;

/// <summary>A request to the ledger's thread.</summary>
internal abstract class LedgerRequest
{
    public abstract void Fail(Exception exception);
}
