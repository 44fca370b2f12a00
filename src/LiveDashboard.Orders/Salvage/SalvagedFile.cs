using System.Buffers;
using System.Runtime.InteropServices;
using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>Writes a repaired journal to a new file.</summary>
internal static class SalvagedFile
{
    private const int FactsInASegment = 1 << 14;

    /// <summary>Writes and closes the file; on return it is durable.</summary>
    public static void Write(string file, MendedJournal mended, long epoch)
    {
        JournalSchema.MakeIfMissing(file);
        using var connection = JournalSchema.Connect(file);
        using var statements = new BatchStatements(connection);
        TrimStatements.Run(connection, 0, new JournalTrim { Mark = mended.Trimmed });
        using var transaction = connection.BeginTransaction();
        JournalSchema.TakeOver(connection, mended.Installation, mended.EarlierInstallations, epoch);
        foreach (var segment in mended.Kept)
        {
            statements.Insert(Batch(segment.FirstSequence, segment.Count, segment.FirstAt, LastAt(segment), segment.Data), transaction);
        }

        var facts = CollectionsMarshal.AsSpan([.. mended.Added]);
        for (var done = 0; done < facts.Length; done += FactsInASegment)
        {
            var part = facts.Slice(done, Math.Min(FactsInASegment, facts.Length - done));
            statements.Insert(Pack(mended.FirstAdded + done, part), transaction);
        }

        statements.InsertRows(mended.Orders, mended.Bursts, mended.Keys, transaction);
        if (mended.Controls is { } controls)
        {
            statements.InsertRows([(mended.FirstAdded + facts.Length - 1, controls)], transaction);
        }

        JournalSchema.InsertLives(connection, mended.Lives);
        transaction.Commit();
    }

    private static JournalBatch Pack(long first, ReadOnlySpan<Fact> facts)
    {
        var (firstAt, lastAt) = (long.MaxValue, 0L);
        foreach (ref readonly var fact in facts)
        {
            (firstAt, lastAt) = (Math.Min(firstAt, fact.At), Math.Max(lastAt, fact.At));
        }

        var output = new ArrayBufferWriter<byte>();
        var previous = default(FactPrevious);
        FactCodec.Encode(facts, firstAt, ref previous, output);
        return Batch(first, facts.Length, firstAt, lastAt, output.WrittenMemory);
    }

    private static long LastAt(JournalSegment segment)
    {
        var buffer = Array.Empty<Fact>();
        var last = segment.FirstAt;
        foreach (ref readonly var fact in segment.Unpack(ref buffer))
        {
            last = Math.Max(last, fact.At);
        }

        return last;
    }

    private static JournalBatch Batch(long first, int count, long firstAt, long lastAt, ReadOnlyMemory<byte> data) => new()
    {
        Epoch = 0,
        FirstSequence = first,
        Count = count,
        FirstAt = firstAt,
        LastAt = lastAt,
        Data = data,
        Orders = [],
        Bursts = [],
        Controls = [],
        Keys = [],
    };
}
