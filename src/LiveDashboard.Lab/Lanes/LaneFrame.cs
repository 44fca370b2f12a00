using LiveDashboard.Lab.Measurement;

namespace LiveDashboard.Lab.Lanes;

/// <summary>One message between a race's host and a lane; one member is set, but for those that go with another.</summary>
/// <param name="Task">To the lane, first: what to run.</param>
/// <param name="Go">To the lane: start now.</param>
/// <param name="Ready">From the lane: warmed up, and waiting for the start.</param>
/// <param name="Gc">With it: its garbage collector, server or workstation.</param>
/// <param name="Counts">From the lane: how far it is.</param>
/// <param name="Sampled">With it: the orders whose whole way is kept.</param>
/// <param name="Result">From the lane, last: what it measured.</param>
internal sealed record LaneFrame(
    LaneTask? Task = null, bool Go = false, bool Ready = false, string? Gc = null, PhaseCounts? Counts = null, IReadOnlyList<SampledOrder>? Sampled = null,
    LaneResult? Result = null);
