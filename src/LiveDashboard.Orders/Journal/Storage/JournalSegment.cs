using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>One committed batch of facts as it lies on disk.</summary>
/// <param name="FirstSequence">The number of its first fact; the others follow without a gap.</param>
/// <param name="Count">How many facts.</param>
/// <param name="FirstAt">The earliest time in it, milliseconds since 1970; packed times count from it.</param>
/// <param name="Data">The packed facts.</param>
internal sealed record JournalSegment(long FirstSequence, int Count, long FirstAt, byte[] Data)
{
    /// <summary>Unpacks into the front of the buffer, growing it when needed.</summary>
    internal ReadOnlySpan<Fact> Unpack(ref Fact[] buffer)
    {
        if (buffer.Length < Count)
        {
            buffer = new Fact[Count];
        }

        FactCodec.Decode(Data, FirstAt, buffer.AsSpan(0, Count));
        return buffer.AsSpan(0, Count);
    }
}
