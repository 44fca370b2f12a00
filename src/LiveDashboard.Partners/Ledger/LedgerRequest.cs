namespace LiveDashboard.Partners.Ledger;

/// <summary>Something the ledger's thread is asked to do.</summary>
internal abstract class LedgerRequest
{
    public abstract void Fail(Exception exception);
}
