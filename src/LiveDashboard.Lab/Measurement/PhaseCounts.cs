namespace LiveDashboard.Lab.Measurement;

/// <summary>How many orders of a lane are in each phase at a moment.</summary>
/// <param name="AtMs">The moment, in milliseconds after the start.</param>
/// <param name="Waiting">Arrived and not begun.</param>
/// <param name="Running">In their own code.</param>
/// <param name="Held">Waiting for a partner, a thread held.</param>
/// <param name="Parked">Waiting for a partner, no thread held.</param>
/// <param name="Resuming">Answered and not gone on.</param>
/// <param name="Unheld">Those of them whose continuation needs a thread, and has none yet.</param>
/// <param name="Done">Ended.</param>
/// <param name="Failed">Ended without success; part of <paramref name="Done"/>.</param>
/// <param name="OldestMs">Age of the oldest order that has arrived and not ended, in milliseconds; 0 when there is none.</param>
public sealed record PhaseCounts(
    double AtMs, int Waiting, int Running, int Held, int Parked, int Resuming, int Unheld, int Done, int Failed, double OldestMs);
