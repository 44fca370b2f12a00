namespace LiveDashboard.Partners.Ledger;

/// <summary>Effects of each step.</summary>
internal sealed record StepCounts(long Payment, long Restaurant, long Courier, long Notify);
