using System.Globalization;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The tables of the journal's file, its format number and its owner's epoch.</summary>
internal static class JournalSchema
{
    private const int Format = 3;
    private const int LongestWaitSeconds = 5;

    // Earlier formats: the first, and the one it became when its beginning was trimmed.
    private const int FirstFormat = 1;

    private const string Tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE segments (first INTEGER PRIMARY KEY, count INTEGER NOT NULL, format INTEGER NOT NULL,
            first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL, epoch INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX segments_by_time ON segments (last_at, first_at);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT NOT NULL, restaurant TEXT NOT NULL, items TEXT NOT NULL);
        CREATE TABLE bursts (first INTEGER PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE controls (sequence INTEGER PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE keys (key TEXT PRIMARY KEY, request TEXT NOT NULL, first INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE lives (first INTEGER PRIMARY KEY, life TEXT NOT NULL);
        """;

    private const string Upgrade = """
        ALTER TABLE segments ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE lives (first INTEGER PRIMARY KEY, life TEXT NOT NULL);
        UPDATE meta SET value = '3' WHERE name = 'format';
        """;

    /// <summary>Creates an empty journal if there is none. It appears under its name complete: a crash leaves no partial file.</summary>
    public static void MakeIfMissing(string file)
    {
        if (Path.Exists(file))
        {
            return;
        }

        var unfinished = file + "-new";
        foreach (var end in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(unfinished + end);
        }

        using (var connection = Open(unfinished, SqliteOpenMode.ReadWriteCreate))
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, Tables);
            Execute(connection, $"INSERT INTO meta VALUES ('format', '{Format}'), ('installation', '{Guid.NewGuid():N}'), ('epoch', '0')");
            transaction.Commit();
        }

        File.Move(unfinished, file);
    }

    /// <summary>Opens an existing file the way every connection of the journal is opened.</summary>
    /// <exception cref="SqliteException">It cannot be opened or does not exist; opening never creates it.</exception>
    public static SqliteConnection Connect(string file) => Open(file, SqliteOpenMode.ReadWrite);

    /// <summary>Upgrades a file of an older format.</summary>
    /// <exception cref="JournalException">The file has an unknown format.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        if (!IsKnownFormat(connection))
        {
            var found = Scalar(connection, "SELECT value FROM meta WHERE name = 'format'");
            throw new JournalException($"The journal has format {found}; this program knows formats {FirstFormat} to {Format}. Use the version that wrote it, or another folder.");
        }

        if (FormatOf(connection) < Format)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, Upgrade);
            transaction.Commit();
        }
    }

    /// <summary>Whether files of the format store the lives under which orders were accepted.</summary>
    public static bool KnowsLives(long format) => format >= Format;

    /// <summary>Whether this program can read the file's format.</summary>
    public static bool IsKnownFormat(SqliteConnection connection) => FormatOf(connection) is >= FirstFormat and <= Format;

    /// <summary>The number of the file's format; 0 when it cannot be read.</summary>
    public static int FormatOf(SqliteConnection connection) =>
        int.TryParse(Scalar(connection, "SELECT value FROM meta WHERE name = 'format'"), NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : 0;

    /// <summary>Makes a new file the successor of another: same installation, unless null, and next epoch.</summary>
    public static void TakeOver(SqliteConnection connection, string? installation, IReadOnlyList<string> earlier, long epoch)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE meta SET value = $epoch WHERE name = 'epoch'; UPDATE meta SET value = COALESCE($installation, value) WHERE name = 'installation';"
            + "INSERT INTO meta SELECT 'earlier', $earlier WHERE $earlier <> ''";
        command.Parameters.AddWithValue("$earlier", string.Join(' ', earlier));
        command.Parameters.AddWithValue("$epoch", epoch.ToString(CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("$installation", installation ?? (object)DBNull.Value);
        command.ExecuteNonQuery();
    }

    /// <summary>Makes this process the owner and returns its epoch.</summary>
    public static long RaiseEpoch(SqliteConnection connection)
    {
        Execute(connection, "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'epoch'");
        return long.Parse(Scalar(connection, "SELECT value FROM meta WHERE name = 'epoch'"), CultureInfo.InvariantCulture);
    }

    /// <summary>Commits a life from its first order on, replacing one without orders.</summary>
    /// <exception cref="JournalException">Another process has taken over the journal.</exception>
    public static void AddLife(SqliteConnection connection, long epoch, Life life, string? ledger)
    {
        using var transaction = connection.BeginTransaction();
        ThrowIfNotOwner(connection, epoch);
        InsertLives(connection, [life]);
        if (ledger is not null)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT OR REPLACE INTO meta VALUES ('ledger', $ledger)";
            command.Parameters.AddWithValue("$ledger", ledger);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Writes lives within the caller's transaction.</summary>
    public static void InsertLives(SqliteConnection connection, IReadOnlyList<Life> lives)
    {
        foreach (var life in lives)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT OR REPLACE INTO lives VALUES ($first, $life)";
            command.Parameters.AddWithValue("$first", life.First.Value);
            command.Parameters.AddWithValue("$life", life.Name);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Checks inside a transaction that the journal still belongs to this owner.</summary>
    /// <exception cref="JournalException">Another process has taken over the journal.</exception>
    public static void ThrowIfNotOwner(SqliteConnection connection, long epoch)
    {
        if (Scalar(connection, "SELECT value FROM meta WHERE name = 'epoch'") != epoch.ToString(CultureInfo.InvariantCulture))
        {
            throw new JournalException(AppendResult.Fenced.Problem);
        }
    }

    /// <summary>The id of the partners' ledger at the last start; null when none could be queried.</summary>
    public static string? Ledger(SqliteConnection connection) => Scalar(connection, "SELECT value FROM meta WHERE name = 'ledger'") is { Length: > 0 } id ? id : null;

    /// <summary>The random name created with the file.</summary>
    public static string Installation(SqliteConnection connection) => Scalar(connection, "SELECT value FROM meta WHERE name = 'installation'");

    /// <summary>The names that the history had before it got this one.</summary>
    public static IReadOnlyList<string> EarlierInstallations(SqliteConnection connection) =>
        Scalar(connection, "SELECT value FROM meta WHERE name = 'earlier'").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = LongestWaitSeconds }.ToString());
        try
        {
            connection.Open();
            // SQLite's own wait, in steps of milliseconds, precedes that of the library, which sleeps 150 ms at a time.
            Execute(connection, $"PRAGMA busy_timeout={LongestWaitSeconds * 1000}");
            if (mode == SqliteOpenMode.ReadWriteCreate)
            {
                // Lets pages freed by retention be returned to the disk; must be set before anything else is in the file.
                Execute(connection, "PRAGMA auto_vacuum=INCREMENTAL");
            }

            // Checkpoints run on a connection and thread of their own, so that no commit waits for one.
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

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
