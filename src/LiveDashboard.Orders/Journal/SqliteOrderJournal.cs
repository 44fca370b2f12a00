using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Journal.Salvage;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal;

/// <summary>The journal in one SQLite file: WAL, synchronous=FULL, one row per committed batch.</summary>
internal sealed class SqliteOrderJournal(string folder, Controls first, TimeProvider? time = null) : IOrderJournal
{
    private readonly FolderLock _lock = new(folder);
    private SqliteConnection? _connection;
    private BatchStatements? _statements;
    private long _epoch;

    /// <summary>The file of a data folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "orders.db");

    public JournalHead Open()
    {
        _lock.Take();
        try
        {
            var salvaged = new JournalSalvage(folder, time ?? TimeProvider.System).RunIfDamaged();
            _connection = JournalSchema.Connect(FileIn(folder));
            JournalSchema.Prepare(_connection);
            _statements = new BatchStatements(_connection);
            _epoch = JournalSchema.RaiseEpoch(_connection);
            return new JournalHead(
                JournalSchema.Installation(_connection),
                _epoch,
                Scalar("SELECT COALESCE(MAX(first + count - 1), 0) FROM segments"),
                JournalRows.ReadControls(_connection) ?? first,
                JournalRows.ReadBursts(_connection),
                salvaged);
        }
        catch (SqliteException exception)
        {
            throw new JournalException($"The journal {FileIn(folder)} cannot be opened: {exception.Message}", exception);
        }
    }

    public void Append(JournalBatch batch)
    {
        if (batch.Epoch != _epoch)
        {
            throw new JournalException($"Epoch {batch.Epoch} no longer owns the journal; {_epoch} does.");
        }

        try
        {
            using var transaction = Connection.BeginTransaction();
            Statements.Insert(batch, transaction);
            transaction.Commit();
        }
        catch (SqliteException exception)
        {
            throw new JournalException(Explain(exception), exception);
        }
    }

    public IEnumerable<JournalSegment> ReadFrom(long sequence) =>
        JournalRows.ReadSegments(Connection, "first + count > $a ORDER BY first", sequence, 0);

    public KeyRecord? FindKey(string key)
    {
        try
        {
            return JournalRows.FindKey(Connection, key);
        }
        catch (SqliteException exception)
        {
            throw new JournalException(Explain(exception), exception);
        }
    }

    public void Dispose()
    {
        _statements?.Dispose();
        _connection?.Dispose();
        _lock.Dispose();
    }

    private SqliteConnection Connection => _connection ?? throw new InvalidOperationException("The journal is not open.");

    private BatchStatements Statements => _statements ?? throw new InvalidOperationException("The journal is not open.");

    private long Scalar(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => "The disk is full. Nothing new is accepted until there is space; what was accepted is safe.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            "Another program holds the journal. Nothing new is accepted until it lets go; what was accepted is safe.",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            "The journal's file is damaged. Nothing new is accepted; restart the app: it saves what can be read and says what.",
        SQLitePCL.raw.SQLITE_READONLY => "The data folder is read-only. Nothing new is accepted until it can be written; what was accepted is safe.",
        _ => $"The journal cannot commit ({exception.Message.TrimEnd('.')}). Nothing new is accepted; what was accepted is safe.",
    };
}
