using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.Orders.Salvage;

/// <summary>A segment's row from a damaged file.</summary>
/// <param name="First">Sequence number of its first fact.</param>
/// <param name="Count">Number of facts it claims to hold.</param>
/// <param name="Whole">The segment, if its checksum matches; otherwise null.</param>
internal sealed record DamagedSegment(long First, int Count, JournalSegment? Whole);
