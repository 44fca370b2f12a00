using LiveDashboard.Lab.Measurement;

namespace LiveDashboard.Lab.Lanes;

/// <summary>What a lane measured of itself in one run.</summary>
/// <param name="MakespanMs">From the first possible arrival to the last end, in milliseconds.</param>
/// <param name="Latency">The orders' latencies.</param>
/// <param name="Split">What their time went into.</param>
/// <param name="Failed">Orders that ended without success.</param>
/// <param name="PoolMin">Threads the default pool adds without a pause.</param>
/// <param name="PoolMax">Threads it has at most.</param>
internal sealed record LaneResult(double MakespanMs, LatencyFigures Latency, TimeSplit Split, int Failed, int PoolMin, int PoolMax);
