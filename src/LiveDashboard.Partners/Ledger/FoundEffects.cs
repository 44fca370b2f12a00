namespace LiveDashboard.Partners.Ledger;

/// <summary>The effects of the order that was asked for, oldest first.</summary>
/// <param name="Complete">False when an id alone was asked for, and there may be lives it was not looked for in.</param>
internal sealed record FoundEffects(bool Complete, IReadOnlyList<LedgerEntry> Effects);
