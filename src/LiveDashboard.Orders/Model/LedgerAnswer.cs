namespace LiveDashboard.Orders.Model;

/// <summary>What the partners' ledgers say at a start.</summary>
/// <param name="Id">The random name made with the ledger; of several, all of them.</param>
/// <param name="Effects">Effects in it.</param>
/// <param name="HighestOrder">The highest order number of this installation that it knows; 0 when it knows none.</param>
internal sealed record LedgerAnswer(string Id, long Effects, long HighestOrder);
