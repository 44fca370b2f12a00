namespace LiveDashboard.Lab.Measurement;

/// <summary>An order enters a phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="AtMs">When, in milliseconds after the start.</param>
public sealed record PhaseChange(OrderPhase Phase, double AtMs);
