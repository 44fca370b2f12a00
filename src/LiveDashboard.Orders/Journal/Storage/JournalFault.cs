using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>Human-readable descriptions of file errors: what happened, what is safe, what to do.</summary>
internal static class JournalFault
{
    private const string Safe = "what was accepted is safe.";

    /// <summary>A commit failed, and is retried until it succeeds.</summary>
    public static string OfCommit(SqliteException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return IsDamage(fault)
            ? $"{Cause(fault)} Nothing new is accepted. Restart the app: it saves what can be read, keeps the damaged file, and says what was lost."
            : $"{Cause(fault)} Nothing new is accepted until that is over; {Safe} {Remedy(fault)}: it goes on by itself.";
    }

    /// <summary>Whether the commit may be in the file after all: only if its last bytes were written before the error.</summary>
    public static bool IsInDoubt(SqliteException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.SqliteErrorCode is not (raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_CONSTRAINT)
            && fault.SqliteExtendedErrorCode != raw.SQLITE_IOERR_WRITE;
    }

    /// <summary>A commit failed, and whether it was kept is known only once the disk works again.</summary>
    public static string OfDoubt(SqliteException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return $"{Cause(fault)} Whether the last orders were kept is not known until that is over. {Remedy(fault)}: it goes on by itself.";
    }

    /// <summary>The file cannot be opened, so the app does not start.</summary>
    public static string OfOpening(string file, SqliteException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return IsDamage(fault)
            ? $"The journal {file} cannot be opened. {Cause(fault)} Keep a copy of the data folder before anything else."
            : $"The journal {file} cannot be opened. {Cause(fault)} {Remedy(fault)}, then start again.";
    }

    private static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    private static string Cause(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "The disk is full.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "Another program holds the journal.",
        raw.SQLITE_READONLY => "The data folder is read-only.",
        raw.SQLITE_IOERR => "The disk does not take what is written (disk I/O error).",
        raw.SQLITE_CANTOPEN => "A file of the journal cannot be opened.",
        raw.SQLITE_NOMEM => "There is no memory left.",
        raw.SQLITE_CORRUPT => "The journal's file is damaged.",
        raw.SQLITE_NOTADB => "The journal's file is none of SQLite's: it is damaged, or another file.",
        _ => $"The journal's file cannot be used ({fault.Message.TrimEnd('.')}).",
    };

    private static string Remedy(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "Make space on it",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "Close that program",
        raw.SQLITE_READONLY => "Make it writable",
        raw.SQLITE_IOERR => "See whether it fails, has become read-only or is at a limit of the system",
        raw.SQLITE_CANTOPEN => "See whether the folder is there and may be written, and whether too many files are open",
        raw.SQLITE_NOMEM => "End other programs",
        _ => "Mend it",
    };
}
