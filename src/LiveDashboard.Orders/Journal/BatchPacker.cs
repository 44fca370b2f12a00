using System.Buffers;
using System.Runtime.InteropServices;
using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal;

/// <summary>Packs the batch of one commit; its buffers are reused for the next.</summary>
internal sealed class BatchPacker
{
    private const int FirstBytes = 1 << 20;

    private readonly ArrayBufferWriter<byte> _packed = new(FirstBytes);

    public JournalBatch Pack(long epoch, long firstSequence, JournalDraft draft, ReadOnlySpan<Fact> progress)
    {
        var (firstAt, lastAt) = (draft.NowMs, draft.NowMs);
        foreach (ref readonly var fact in progress)
        {
            firstAt = Math.Min(firstAt, fact.At);
            lastAt = Math.Max(lastAt, fact.At);
        }

        _packed.ResetWrittenCount();
        var previous = default(FactPrevious);
        FactCodec.Encode(CollectionsMarshal.AsSpan(draft.Facts), firstAt, ref previous, _packed);
        FactCodec.Encode(progress, firstAt, ref previous, _packed);
        return new JournalBatch
        {
            Epoch = epoch,
            FirstSequence = firstSequence,
            Count = draft.Facts.Count + progress.Length,
            FirstAt = firstAt,
            LastAt = lastAt,
            Data = _packed.WrittenMemory,
            Orders = draft.OrderRows,
            Bursts = draft.BurstRows,
            Controls = [.. draft.Facts.Index()
                .Where(pair => pair.Item.Details is Controls)
                .Select(pair => (firstSequence + pair.Index, (Controls)pair.Item.Details!))],
            Keys = [.. draft.Keys],
        };
    }
}
