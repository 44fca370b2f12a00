using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>What a killed process leaves behind: its files as they are in this moment, without its locks.</summary>
internal static class JournalRemains
{
    /// <summary>Length of the write-ahead log, bytes; 0 when there is none.</summary>
    public static long LogLength(string folder) => new FileInfo(Log(folder)) is { Exists: true } log ? log.Length : 0;

    /// <summary>Copies them into a folder; of the write-ahead log as much as told.</summary>
    public static string Copy(string from, string to, long logLength = long.MaxValue)
    {
        Directory.CreateDirectory(to);
        // The file before its log: a checkpoint between the two only moves into the file what the log still holds.
        CopyPart(SqliteJournalStorage.FileIn(from), SqliteJournalStorage.FileIn(to), long.MaxValue);
        CopyPart(Log(from), Log(to), logLength);
        return to;
    }

    private static string Log(string folder) => SqliteJournalStorage.FileIn(folder) + "-wal";

    private static void CopyPart(string from, string to, long length)
    {
        if (!File.Exists(from))
        {
            return;
        }

        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = File.Create(to);
        source.CopyTo(target);
        target.SetLength(Math.Min(target.Length, length));
    }
}
