namespace LiveDashboard.Partners.Ledger;

/// <summary>The effects of the requested order, oldest first.</summary>
/// <param name="Complete">False when only an id was requested, and some lives may not have been searched.</param>
internal sealed record FoundEffects(bool Complete, IReadOnlyList<LedgerEntry> Effects);
