using System.Buffers.Binary;
using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.Orders.Salvage;

/// <summary>
/// The copy of a damaged journal that is read instead of it, in a form that SQLite opens: a truncated file is padded to its
/// length with zero pages, and a missing one is rebuilt from its log.
/// </summary>
internal static class WorkCopy
{
    private const int LeastPageBytes = 512;

    /// <summary>Makes the copy; true when it lacks the newest commits of the journal, whatever can be read.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="copy">The path of the copy.</param>
    public static bool Make(string folder, string copy)
    {
        var file = SqliteJournalStorage.FileIn(folder);
        Copy(file, copy);
        Copy(file + "-wal", copy + "-wal");
        var losesCommits = LogCheck.LosesCommits(copy + "-wal");
        if (IsWithoutFirstPage(copy))
        {
            losesCommits |= !File.Exists(copy + "-wal") || !LogRestore.Into(copy + "-wal", copy);
            File.Delete(copy + "-wal");
        }

        using var stream = new FileStream(copy, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        GiveLengthBack(stream);
        return losesCommits;
    }

    private static bool IsWithoutFirstPage(string file)
    {
        if (!File.Exists(file))
        {
            return true;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
        return stream.Length < LeastPageBytes || (HeaderOf(stream) is { } header && stream.Length < header.PageBytes);
    }

    private static void Copy(string file, string copy)
    {
        if (File.Exists(file))
        {
            File.Copy(file, copy);
        }
    }

    // The layout is in sqlite.org/fileformat2.html, "The Database Header".
    private static (long PageBytes, long Pages)? HeaderOf(FileStream stream)
    {
        var header = new byte[100];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
        {
            return null;
        }

        var size = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16));
        return (size == 1 ? 1 << 16 : size, BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28)));
    }

    private static void GiveLengthBack(FileStream stream)
    {
        if (HeaderOf(stream) is not { PageBytes: >= LeastPageBytes } header || stream.Length >= header.PageBytes * header.Pages)
        {
            return;
        }

        try
        {
            // A partial page could be read as orders with truncated names: it counts as lost.
            stream.SetLength(stream.Length / header.PageBytes * header.PageBytes);
            stream.SetLength(header.PageBytes * header.Pages);
        }
        catch (IOException)
        {
            // The page count may itself be damaged and not fit on the disk: the copy is then read as it is.
        }
    }
}
