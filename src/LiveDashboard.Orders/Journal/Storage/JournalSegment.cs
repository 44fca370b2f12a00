using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>One committed batch of facts as stored on disk.</summary>
/// <param name="FirstSequence">Sequence number of its first fact; the others follow without a gap.</param>
/// <param name="Count">Number of facts.</param>
/// <param name="FirstAt">The earliest time in it, in Unix milliseconds; packed times count from it.</param>
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
