using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.Orders.Salvage;

/// <summary>A segment's row out of a damaged file.</summary>
/// <param name="First">The number of its first fact.</param>
/// <param name="Count">How many facts it says it holds.</param>
/// <param name="Whole">The segment, when its checksum fits; otherwise null.</param>
internal sealed record DamagedSegment(long First, int Count, JournalSegment? Whole);
