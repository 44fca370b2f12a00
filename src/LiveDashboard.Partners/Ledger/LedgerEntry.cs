namespace LiveDashboard.Partners.Ledger;

/// <summary>One committed effect as the ledger tells it; the time is UTC with milliseconds.</summary>
internal sealed record LedgerEntry(long Number, string Order, string Step, string Key, string At);
