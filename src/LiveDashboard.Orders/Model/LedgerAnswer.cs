namespace LiveDashboard.Orders.Model;

/// <summary>The answer of the partners' ledgers at startup.</summary>
/// <param name="Id">The random id created with the ledger; of several ledgers, all ids combined.</param>
/// <param name="Effects">Number of effects in it.</param>
/// <param name="HighestOrder">The highest order number of this installation that it knows; 0 when it knows none.</param>
internal sealed record LedgerAnswer(string Id, long Effects, long HighestOrder);
