namespace LiveDashboard.Partners.Ledger;

/// <summary>Commits would not be in the ledger that the next start reads; the message says why and what to do.</summary>
internal sealed class LedgerLostException(string message) : Exception(message);
