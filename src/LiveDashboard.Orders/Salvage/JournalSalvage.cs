using System.Globalization;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Orders.Salvage;

/// <summary>
/// Replaces a damaged journal with a salvaged one. The damaged file is moved, never changed: a copy is read, the new file
/// is completed beside it, and only then are the two swapped. A crash in between is finished, or begun again, by the next
/// start.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="first">The controls of a new board.</param>
/// <param name="time">Names the folder of the damaged file, and timestamps added facts.</param>
/// <param name="floor">An order number known to be assigned, from partners for example; 0 for none.</param>
internal sealed class JournalSalvage(string folder, Controls first, TimeProvider time, long floor = 0)
{
    /// <summary>The file in the data folder that holds the notice until it is dismissed.</summary>
    public const string NoticeName = "salvaged.txt";

    private const string DamagedPrefix = "damaged-";
    private const string NewName = "salvaged.db";
    private const string ReportName = "report.txt";
    private const string WorkName = "work";

    private static readonly string[] s_files = ["orders.db-wal", "orders.db-shm", "orders.db-journal", "orders.db"];

    /// <summary>The journal storage of a data folder, which salvages a damaged file before opening it.</summary>
    public static SqliteJournalStorage Storage(string folder, Controls first, TimeProvider time) =>
        new(folder, first, time, () => new JournalSalvage(folder, first, time).RunIfDamaged());

    /// <summary>The path of the notice in a data folder.</summary>
    public static string NoticeIn(string folder) => Path.Combine(folder, NoticeName);

    /// <summary>Checks the file and salvages it if damaged; returns a notice for people, or null when nothing was damaged.</summary>
    /// <exception cref="JournalException">The salvage itself failed; the damaged file is as it was.</exception>
    public string? RunIfDamaged()
    {
        try
        {
            if (Unfinished() is { } broken)
            {
                return Finish(broken);
            }

            DropBrokenTries();
            return JournalCheck.FindDamage(SqliteJournalStorage.FileIn(folder)) is { } damage ? Run(damage) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal in {folder} is damaged and could not be salvaged: {exception.Message} The file is as it was.", exception);
        }
    }

    private string Run(string damage)
    {
        var target = NewFolder();
        var work = Path.Combine(target, WorkName);
        Directory.CreateDirectory(work);
        var copy = Path.Combine(work, "orders.db");
        var losesCommits = WorkCopy.Make(folder, copy);
        var found = DamagedRecords.Read(copy) with { LosesCommits = losesCommits };
        var known = Math.Max(floor, NumberFloor.OfSearch(folder, found.Meta.GetValueOrDefault("installation")));
        if (!found.Meta.ContainsKey("installation") && NumberFloor.NameInSearch(folder) is { } name)
        {
            found = found with { NameElsewhere = name };
        }

        var mended = new JournalRepair(found, first, time.GetUtcNow().ToUnixTimeMilliseconds(), known).Mend();
        var written = Path.Combine(work, NewName);
        SalvagedFile.Write(written, mended, found.Number("epoch"));
        var report = new SalvageReport(damage, target, found, mended);
        File.WriteAllText(Path.Combine(target, ReportName), report.Full());
        // From here on the salvaged file is complete: what follows can be repeated.
        File.Move(written, Path.Combine(target, NewName));
        return Finish(target);
    }

    // Each step is repeatable: the previous start may have been cut short anywhere, and the folder changed since.
    private string Finish(string target)
    {
        foreach (var name in s_files.Where(name => File.Exists(Path.Combine(folder, name))))
        {
            File.Move(Path.Combine(folder, name), Free(Path.Combine(target, name)));
        }

        // Derived from the journal, and rebuilt from it.
        SearchFile.Delete(folder);
        var report = File.ReadAllText(Path.Combine(target, ReportName));
        File.WriteAllText(NoticeIn(folder), report);
        File.Move(Path.Combine(target, NewName), SqliteJournalStorage.FileIn(folder));
        DropWork(target);
        return report.Split('\n')[0].Trim();
    }

    private string? Unfinished() => Targets().FirstOrDefault(target => File.Exists(Path.Combine(target, NewName)));

    // An attempt that crashed before its file was complete left only copies: the damaged file was not moved yet.
    private void DropBrokenTries()
    {
        foreach (var target in Targets().Where(target => Directory.Exists(Path.Combine(target, WorkName))))
        {
            if (File.Exists(Path.Combine(target, "orders.db")))
            {
                DropWork(target);
            }
            else
            {
                Directory.Delete(target, recursive: true);
            }
        }
    }

    private static void DropWork(string target)
    {
        var work = Path.Combine(target, WorkName);
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private string[] Targets() => Directory.GetDirectories(folder, $"{DamagedPrefix}*");

    private string NewFolder()
    {
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return Free(Path.Combine(Path.GetFullPath(folder), DamagedPrefix + stamp));
    }

    // Never overwrites existing files, above all the damaged one.
    private static string Free(string path)
    {
        var free = path;
        for (var count = 2; Path.Exists(free); count++)
        {
            free = $"{path}-{count}";
        }

        return free;
    }
}
