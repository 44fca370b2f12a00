namespace LiveDashboard.Partners.Ledger;

/// <summary>The ledger did not commit an effect: nothing of it was kept.</summary>
internal sealed class LedgerUnavailableException(string message, Exception? inner) : Exception(message, inner);
