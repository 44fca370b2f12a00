namespace LiveDashboard.Partners.Ledger;

/// <summary>The ledger's counts; a duplicate is a second effect of one step of one order.</summary>
/// <param name="Id">The ledger's id, created with the file.</param>
internal sealed record LedgerSummary(string Id, long Effects, long Orders, long Duplicates, StepCounts ByStep);

/// <summary>Number of effects of each step.</summary>
internal sealed record StepCounts(long Payment, long Restaurant, long Courier, long Notify);
