using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal;

/// <summary>The tables of the journal's file, its format number and its owner's epoch.</summary>
internal static class JournalSchema
{
    /// <summary>The format of a file whose beginning was removed: a program that knows only the first would count its orders from 1.</summary>
    public const int TrimmedFormat = 2;

    private const int Format = 1;

    private const string Tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE segments (first INTEGER PRIMARY KEY, count INTEGER NOT NULL, format INTEGER NOT NULL,
            first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL);
        CREATE INDEX segments_by_time ON segments (last_at, first_at);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT NOT NULL, restaurant TEXT NOT NULL, items TEXT NOT NULL);
        CREATE TABLE bursts (first INTEGER PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE controls (sequence INTEGER PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE keys (key TEXT PRIMARY KEY, request TEXT NOT NULL, first INTEGER NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Opens the file the way every connection of the journal is opened.</summary>
    public static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        // Pages that retention frees can be given back, if the file is new: it says so before anything else is in it.
        Execute(connection, "PRAGMA auto_vacuum=INCREMENTAL");
        // Checkpoints run on a connection and thread of their own, so that no commit waits for one.
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY;");
        return connection;
    }

    /// <summary>Makes the tables of a new file, or checks the format of an old one.</summary>
    /// <exception cref="JournalException">The file is of a format this program does not know.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        if (Scalar(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'meta'") == "0")
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, Tables);
            Execute(connection, $"INSERT INTO meta VALUES ('format', '{Format}'), ('installation', '{Guid.NewGuid():N}'), ('epoch', '0')");
            transaction.Commit();
        }

        if (!IsKnownFormat(connection))
        {
            var found = Scalar(connection, "SELECT value FROM meta WHERE name = 'format'");
            throw new JournalException($"The journal has format {found}; this program knows formats {Format} and {TrimmedFormat}. Use the version that wrote it, or another folder.");
        }
    }

    /// <summary>Whether this program reads the file's format.</summary>
    public static bool IsKnownFormat(SqliteConnection connection) =>
        int.TryParse(Scalar(connection, "SELECT value FROM meta WHERE name = 'format'"), NumberStyles.None, CultureInfo.InvariantCulture, out var found) &&
        (found is Format or TrimmedFormat);

    /// <summary>Lets a new file go on in the place of another: under its name, unless that is null, and after its last owner.</summary>
    public static void TakeOver(SqliteConnection connection, string? installation, long epoch)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE meta SET value = $epoch WHERE name = 'epoch'; UPDATE meta SET value = COALESCE($installation, value) WHERE name = 'installation'";
        command.Parameters.AddWithValue("$epoch", epoch.ToString(CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("$installation", installation ?? (object)DBNull.Value);
        command.ExecuteNonQuery();
    }

    /// <summary>Makes this process the owner and returns its number.</summary>
    public static long RaiseEpoch(SqliteConnection connection)
    {
        Execute(connection, "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'epoch'");
        return long.Parse(Scalar(connection, "SELECT value FROM meta WHERE name = 'epoch'"), CultureInfo.InvariantCulture);
    }

    /// <summary>The random name made with the file.</summary>
    public static string Installation(SqliteConnection connection) => Scalar(connection, "SELECT value FROM meta WHERE name = 'installation'");

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
