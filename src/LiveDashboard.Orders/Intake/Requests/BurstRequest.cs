namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A burst as a caller sends it.</summary>
/// <param name="Count">1 to 10,000 on an HTTP kitchen, 1 to 1,000,000 on a simulated one.</param>
/// <param name="Mode">"async", "blocking", or null to follow the toggle.</param>
/// <param name="Seed">0 to 2^53 - 1; null draws one.</param>
/// <param name="Kitchen">A named kitchen, or null for the board's.</param>
public sealed record BurstRequest(long? Count, string? Mode = null, long? Seed = null, string? Kitchen = null);
