using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What an opened journal holds.</summary>
/// <param name="Installation">A random name made with the journal; part of every partner key.</param>
/// <param name="Epoch">Counts the owners; every append carries it.</param>
/// <param name="Sequence">The last committed fact.</param>
/// <param name="Controls">The last committed controls.</param>
/// <param name="Bursts">All bursts that are kept, oldest first.</param>
/// <param name="Trimmed">How far the beginning was removed; null when it never was.</param>
/// <param name="Salvaged">What was saved of a damaged file just now and where that is, for people; null when nothing was damaged.</param>
internal sealed record JournalHead(
    string Installation, long Epoch, long Sequence, Controls Controls, IReadOnlyList<BurstDetails> Bursts, TrimMark? Trimmed = null, string? Salvaged = null)
{
    /// <summary>The lives under which orders were accepted, oldest first.</summary>
    public IReadOnlyList<Life> Lives { get; init; } = [];

    /// <summary>The partners' ledger that the journal knew at its last start; null when none could be asked.</summary>
    public string? Ledger { get; init; }

    /// <summary>What people should know of the files that were found, until they have read it.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
