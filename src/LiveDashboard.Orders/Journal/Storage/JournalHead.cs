using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What an opened journal holds.</summary>
/// <param name="Installation">A random name created with the journal; part of every partner key.</param>
/// <param name="Epoch">Counts the owners; every append carries it.</param>
/// <param name="Sequence">Sequence number of the last committed fact.</param>
/// <param name="Controls">The last committed controls.</param>
/// <param name="Bursts">All retained bursts, oldest first.</param>
/// <param name="Trimmed">How far the beginning was removed; null when it never was.</param>
/// <param name="Salvaged">What was just salvaged from a damaged file and where it is, human-readable; null without damage.</param>
internal sealed record JournalHead(
    string Installation, long Epoch, long Sequence, Controls Controls, IReadOnlyList<BurstDetails> Bursts, TrimMark? Trimmed = null, string? Salvaged = null)
{
    /// <summary>The lives under which orders were accepted, oldest first.</summary>
    public IReadOnlyList<Life> Lives { get; init; } = [];

    /// <summary>The names that files of this history had before a salvage gave it a new one, oldest first.</summary>
    public IReadOnlyList<string> EarlierInstallations { get; init; } = [];

    /// <summary>Every name under which partners may know orders of this history.</summary>
    public IReadOnlyList<string> Installations => [Installation, .. EarlierInstallations];

    /// <summary>The latest changes of the controls, by the sequence number of their fact; at most 1,000.</summary>
    public IReadOnlyDictionary<long, Controls> Changes { get; init; } = new Dictionary<long, Controls>();

    /// <summary>The id of the partners' ledger at the last start; null when none could be queried.</summary>
    public string? Ledger { get; init; }

    /// <summary>Warnings about the files found, shown until dismissed.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
