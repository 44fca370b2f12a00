using System.Buffers.Binary;

namespace LiveDashboard.Orders.Salvage;

/// <summary>
/// Writes the pages of a write-ahead log into a file that is missing or lacks even its first page: SQLite deletes the log
/// of such a file without reading it.
/// </summary>
internal static class LogRestore
{
    /// <summary>Writes everything committed in the log; true when no page of the file is missing afterwards.</summary>
    /// <param name="log">The log.</param>
    /// <param name="file">The file; created if missing.</param>
    public static bool Into(string log, string file)
    {
        using var target = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        using var source = new FileStream(log, FileMode.Open, FileAccess.Read);
        var header = new byte[LogCheck.HeaderBytes];
        if (source.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || LogCheck.SumOf(header) is not { } sum)
        {
            return false;
        }

        var frame = new byte[LogCheck.FrameHeaderBytes + BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8))];
        var pageSize = frame.Length - LogCheck.FrameHeaderBytes;
        var pending = new Dictionary<long, byte[]>();
        var written = new HashSet<long>();
        var pages = 0L;
        int read;
        var isNext = true;
        while ((read = source.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false)) == frame.Length && (isNext = LogCheck.IsNext(frame, header, ref sum)))
        {
            pending[BinaryPrimitives.ReadUInt32BigEndian(frame)] = frame[LogCheck.FrameHeaderBytes..];
            if (BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) is > 0 and var size)
            {
                Write(target, pending, pageSize);
                written.UnionWith(pending.Keys);
                pending.Clear();
                pages = size;
            }
        }

        if (pages > 0)
        {
            target.SetLength(pages * pageSize);
        }

        // A log that breaks off inside a commit may have held more.
        var hasEnd = pending.Count == 0 && (read == 0 || (!isNext && !LogCheck.IsOfLog(frame, header)));
        return hasEnd && pages > 0 && written.Count(page => page <= pages) == pages;
    }

    private static void Write(FileStream target, Dictionary<long, byte[]> pages, int pageSize)
    {
        foreach (var (page, bytes) in pages)
        {
            target.Position = (page - 1) * pageSize;
            target.Write(bytes);
        }
    }
}
