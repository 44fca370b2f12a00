using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>How far a journal's beginning has been removed.</summary>
/// <param name="Through">The last order removed; it and all before it exist no longer, and their numbers are never given again.</param>
/// <param name="Bursts">The number of the last burst removed.</param>
/// <param name="Until">When the last of the removed orders ended, milliseconds since 1970: no later segment needs to be looked at.</param>
public sealed record TrimMark(OrderId Through, int Bursts, long Until);
