using System.Globalization;
using System.Text.Json;
using LiveDashboard.Orders.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Salvage;

/// <summary>Detects damage to a journal before anything is written to it.</summary>
internal static class JournalCheck
{
    private const int Tables = 6;

    /// <summary>What is damaged, to follow "The journal's file was damaged:"; null when nothing is, or there is no file.</summary>
    /// <exception cref="SqliteException">The file cannot be read for another reason: rights, a lock, the disk.</exception>
    public static string? FindDamage(string file)
    {
        if (!File.Exists(file))
        {
            // SQLite would create a new file and delete the log of the old one with its contents.
            return LogCheck.HoldsFrames(file + "-wal") ? "it was missing, and its write-ahead log was left" : null;
        }

        if (new FileInfo(file).Length == 0)
        {
            return "it was empty";
        }

        if (LogCheck.LosesCommits(file + "-wal"))
        {
            return "commits in its write-ahead log could no longer be read";
        }

        try
        {
            // Read-only, so that not even the write-ahead log is moved into a file that may be damaged.
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Pooling = false,
                Mode = SqliteOpenMode.ReadOnly,
                DefaultTimeout = 5,
            }.ToString());
            connection.Open();
            return FindDamage(connection);
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            return exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB ? "it was not a database" : "its pages did not fit together";
        }
        catch (JsonException)
        {
            return "a row of its bursts or controls could not be read";
        }
    }

    /// <summary>Whether SQLite reports that the file itself is wrong, rather than inaccessible.</summary>
    public static bool IsDamage(SqliteException exception) =>
        exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    private static string? FindDamage(SqliteConnection connection)
    {
        const string Known = "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('meta', 'segments', 'orders', 'bursts', 'controls', 'keys')";
        var tables = int.Parse(Scalar(connection, Known), CultureInfo.InvariantCulture);
        if (tables == 0)
        {
            return null;
        }

        if (Scalar(connection, "PRAGMA quick_check(1)") != "ok")
        {
            return "its pages did not fit together";
        }

        if (tables < Tables)
        {
            return "a table was missing";
        }

        // Another version's format is no damage: it is refused later, and left untouched.
        if (!JournalSchema.IsKnownFormat(connection))
        {
            return null;
        }

        return JournalSchema.KnowsLives(JournalSchema.FormatOf(connection)) && Scalar(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'lives'") == "0"
            ? "a table was missing"
            : FindDamagedRow(connection);
    }

    private static string? FindDamagedRow(SqliteConnection connection)
    {
        try
        {
            foreach (var _ in JournalRows.ReadSegments(connection, "first > $a + $b ORDER BY first", 0, 0))
            {
                // Reading it checks it.
            }
        }
        catch (JournalException)
        {
            return "the checksum of some of its facts did not fit";
        }

        JournalRows.ReadBursts(connection);
        JournalRows.ReadControls(connection);
        return null;
    }

    private static string Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
