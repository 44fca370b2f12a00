namespace LiveDashboard.Partners.Ledger;

/// <summary>What the ledger counts; a duplicate is a second effect of one step of one order.</summary>
/// <param name="Id">Made with the file: another id is another ledger.</param>
internal sealed record LedgerSummary(string Id, long Effects, long Orders, long Duplicates, StepCounts ByStep);

/// <summary>Effects of each step.</summary>
internal sealed record StepCounts(long Payment, long Restaurant, long Courier, long Notify);
