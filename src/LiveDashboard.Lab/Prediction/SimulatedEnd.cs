using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>How a simulated lane ends.</summary>
/// <param name="EndMs">When its last order ends, in milliseconds after the start.</param>
/// <param name="HeldMs">Time for which orders held threads, summed.</param>
/// <param name="WaitedForThread">Whether an order waited for a thread.</param>
/// <param name="FullStep">The step whose partner was busiest, if orders waited in its line; null when none did.</param>
/// <param name="FullShare">The share of that partner's places and of the time that it worked, 0 to 1.</param>
/// <param name="Failed">Orders that end without success.</param>
/// <param name="Refused">Calls that partners turn away.</param>
internal sealed record SimulatedEnd(
    long EndMs, long HeldMs, bool WaitedForThread, StepName? FullStep, double FullShare, int Failed, int Refused);
