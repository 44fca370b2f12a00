namespace LiveDashboard.Orders.Measurement;

/// <summary>Processor time of the engine's named threads over the last second, each as a share of one core.</summary>
/// <param name="Workers">All threads that serve orders.</param>
/// <param name="Journal">The journal's threads: commits and the fold, checkpoints, reads.</param>
/// <param name="TimingWheel">The thread of simulated waits.</param>
public sealed record EngineUse(double Workers, double Journal, double TimingWheel);
