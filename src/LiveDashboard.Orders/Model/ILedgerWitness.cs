namespace LiveDashboard.Orders.Model;

/// <summary>A second witness of the journal's history: the ledgers of the partners.</summary>
internal interface ILedgerWitness
{
    /// <summary>What the ledgers know of an installation; null when they cannot be queried.</summary>
    /// <param name="installations">Its name, and those that it had before.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<LedgerAnswer?> AskAsync(IReadOnlyList<string> installations, CancellationToken cancellationToken);
}
