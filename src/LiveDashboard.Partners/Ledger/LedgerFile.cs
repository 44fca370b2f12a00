using System.Globalization;
using LiveDashboard.Partners.Steps;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Partners.Ledger;

/// <summary>The SQLite file of effects: append-only, one row an effect, no index but the row's own number.</summary>
/// <remarks>Used by the ledger's thread alone. A row points to its order's previous effect, so a lookup needs no scan.</remarks>
internal sealed class LedgerFile : IDisposable
{
    private const int CommitTimeoutSeconds = 5;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _select;
    private readonly SqliteCommand _readOwner;
    private readonly string _path;
    private readonly string _owner;
    private readonly LedgerPlace _place;

    private LedgerFile(SqliteConnection connection, string path, string id, string owner)
    {
        _connection = connection;
        _path = path;
        _owner = owner;
        Id = id;
        _insert = Prepare(
            "INSERT INTO effects VALUES ($number, $order, $step, $key, $at, $previous)",
            ("$number", SqliteType.Integer), ("$order", SqliteType.Text), ("$step", SqliteType.Text),
            ("$key", SqliteType.Text), ("$at", SqliteType.Integer), ("$previous", SqliteType.Integer));
        _select = Prepare(
            "SELECT order_name, step, key, at_ms, previous_of_order FROM effects WHERE number = $number", ("$number", SqliteType.Integer));
        _readOwner = Prepare("SELECT owner FROM ledger");

        // The first read after WAL was enabled creates the log's file.
        _readOwner.ExecuteScalar();
        _place = new LedgerPlace(path);
    }

    /// <summary>The ledger's id, created with the file and never changed.</summary>
    public string Id { get; }

    /// <summary>Creates an empty file for a new ledger, readable only by the process's user.</summary>
    /// <exception cref="PartnersStartException">The file cannot be created.</exception>
    public static void Create(string path)
    {
        try
        {
            // SQLite gives the log and its index the file mode of the ledger.
            PrivateFiles.Open(path, FileMode.CreateNew).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PartnersStartException($"The partners' ledger '{path}' cannot be made: {exception.Message}", exception);
        }
    }

    /// <summary>Opens an existing file, makes this process its owner, and reads every effect in commit order.</summary>
    /// <exception cref="PartnersStartException">The file is not a ledger this program can read.</exception>
    public static LedgerFile Open(string path, Action<long, Effect> read)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,

            // Opening must never create a ledger: a file that is gone stays gone.
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = CommitTimeoutSeconds,
        }.ToString());
        var owner = Guid.NewGuid().ToString("N");
        try
        {
            connection.Open();

            // One transaction around creating, upgrading and reading: a file that proves damaged is left unchanged.
            LedgerFormat.Execute(connection, "BEGIN IMMEDIATE");
            var id = LedgerFormat.Prepare(connection, path, owner);
            ReadAll(connection, read);
            LedgerFormat.Execute(connection, "COMMIT; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            return new LedgerFile(connection, path, id, owner);
        }
        catch (Exception exception) when (exception is SqliteException or FormatException or InvalidCastException)
        {
            connection.Dispose();
            throw Unusable(path, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqliteTransaction Begin() => _connection.BeginTransaction();

    /// <summary>Commits, unless this process no longer owns the ledger or its files are not where they were opened.</summary>
    /// <exception cref="LedgerLostException">Nothing was committed.</exception>
    public void Commit(SqliteTransaction transaction)
    {
        _readOwner.Transaction = transaction;
        if (_readOwner.ExecuteScalar() as string != _owner)
        {
            throw new LedgerLostException(
                $"Another process has taken the partners' ledger '{_path}', so this one does nothing more: stop one of the two.");
        }

        // Checked at each commit: two path lookups take microseconds, negligible beside a commit.
        _place.Check();
        transaction.Commit();
    }

    public void Append(SqliteTransaction transaction, Effect effect, long number, long previous, long atMilliseconds)
    {
        var parameters = _insert.Parameters;
        parameters[0].Value = number;
        parameters[1].Value = effect.Order;
        parameters[2].Value = PartnerStepNames.Of(effect.Step);
        parameters[3].Value = effect.Key;
        parameters[4].Value = atMilliseconds;
        parameters[5].Value = previous;
        _insert.Transaction = transaction;
        _insert.ExecuteNonQuery();
    }

    /// <summary>The effects of one order, oldest first, followed backwards from its last one.</summary>
    public IReadOnlyList<LedgerEntry> ReadChain(long last)
    {
        var entries = new List<LedgerEntry>();
        while (last > 0)
        {
            _select.Parameters[0].Value = last;
            using var reader = _select.ExecuteReader();
            if (!reader.Read())
            {
                break;
            }

            var at = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3))
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            entries.Add(new LedgerEntry(last, reader.GetString(0), reader.GetString(1), reader.GetString(2), at));
            last = reader.GetInt64(4);
        }

        entries.Reverse();
        return entries;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
        _readOwner.Dispose();
        _connection.Dispose();
    }

    private static PartnersStartException Unusable(string path, Exception exception) => new(
        exception is SqliteException { SqliteErrorCode: not (SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB) }
            ? $"The partners' ledger '{path}' cannot be used: {exception.Message}"
            : $"The partners' ledger '{path}' is damaged. It tells what must not be done twice, so nothing takes its place by itself and the file " +
              "is as it was: bring it back from a copy, or move it away to start with an empty one, where steps done before may be done again.",
        exception);

    private static void ReadAll(SqliteConnection connection, Action<long, Effect> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, step, key, order_name FROM effects ORDER BY number";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read(reader.GetInt64(0), new Effect(PartnerStepNames.Parse(reader.GetString(1)), reader.GetString(2), reader.GetString(3)));
        }
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<(string Name, SqliteType Type)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, type) in parameters)
        {
            command.Parameters.Add(name, type);
        }

        command.Prepare();
        return command;
    }
}
