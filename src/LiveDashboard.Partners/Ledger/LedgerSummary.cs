namespace LiveDashboard.Partners.Ledger;

/// <summary>What the ledger counts; a duplicate is a second effect of one step of one order.</summary>
internal sealed record LedgerSummary(long Effects, long Orders, long Duplicates, StepCounts ByStep);
