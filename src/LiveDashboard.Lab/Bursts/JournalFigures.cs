namespace LiveDashboard.Lab.Bursts;

/// <summary>What a burst wrote.</summary>
/// <param name="Facts">Facts made durable.</param>
/// <param name="Commits">Commits they took.</param>
/// <param name="Bytes">Their size, packed.</param>
public sealed record JournalFigures(long Facts, long Commits, long Bytes);
