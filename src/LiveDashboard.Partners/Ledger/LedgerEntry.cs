namespace LiveDashboard.Partners.Ledger;

/// <summary>One committed effect as stored in the ledger; the time is UTC with milliseconds.</summary>
internal sealed record LedgerEntry(long Number, string Order, string Step, string Key, string At);
