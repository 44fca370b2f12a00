namespace LiveDashboard.Orders.Board;

/// <summary>One slice of a worker's history.</summary>
/// <param name="BusyShare">Share of the slice it was not free, 0 to 1.</param>
/// <param name="Stuck">Whether it was blocked by a waiting order at the slice's end.</param>
public readonly record struct WorkerSlice(float BusyShare, bool Stuck);
