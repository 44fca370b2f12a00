using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.Benchmarks.Touching;

/// <summary>Does to a data folder what people and cleaners do.</summary>
internal static class FolderTouches
{
    /// <summary>Removes the journal with what belongs to it.</summary>
    public static void RemoveJournal(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "orders.db*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>What is done while no app runs; a copy for a later time is taken where that is wanted.</summary>
    public static void AfterTheKill(string folder, string copy, FolderTouch? touch, bool isCopied)
    {
        var journal = SqliteJournalStorage.FileIn(folder);
        if (touch == FolderTouch.OlderCopy && Directory.Exists(copy))
        {
            RemoveJournal(folder);
            Copy(copy, folder);
        }
        else if (touch == FolderTouch.LogRemoved)
        {
            File.Delete(journal + "-wal");
            File.Delete(journal + "-shm");
        }

        if (isCopied)
        {
            Directory.CreateDirectory(copy);
            Copy(folder, copy);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "orders.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
