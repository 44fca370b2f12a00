using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>How far a journal's beginning has been removed.</summary>
/// <param name="Through">The last order removed; it and all before it no longer exist, and their numbers are never reused.</param>
/// <param name="Bursts">The number of the last burst removed.</param>
/// <param name="Until">When the last of the removed orders ended, in Unix milliseconds: later segments need no inspection.</param>
public sealed record TrimMark(OrderId Through, int Bursts, long Until);
