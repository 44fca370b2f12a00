namespace LiveDashboard.Orders.Model;

/// <summary>A second witness of the journal's history: the ledgers of the partners.</summary>
internal interface ILedgerWitness
{
    /// <summary>What the ledgers know of an installation; null when they cannot be queried.</summary>
    Task<LedgerAnswer?> AskAsync(string installation, CancellationToken cancellationToken);
}
