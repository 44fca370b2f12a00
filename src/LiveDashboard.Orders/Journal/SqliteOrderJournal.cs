using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Journal.Retention;
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
    private OrderId _removed;

    /// <summary>The file of a data folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "orders.db");

    public JournalHead Open()
    {
        _lock.Take();
        try
        {
            var salvaged = new JournalSalvage(folder, first, time ?? TimeProvider.System).RunIfDamaged();
            _connection = JournalSchema.Connect(FileIn(folder));
            JournalSchema.Prepare(_connection);
            _statements = new BatchStatements(_connection);
            _epoch = JournalSchema.RaiseEpoch(_connection);
            var trimmed = TrimStatements.ReadMark(_connection);
            _removed = trimmed?.Through ?? default;
            return new JournalHead(
                JournalSchema.Installation(_connection),
                _epoch,
                Scalar("SELECT COALESCE(MAX(first + count - 1), 0) FROM segments"),
                JournalRows.ReadControls(_connection) ?? first,
                [.. JournalRows.ReadBursts(_connection).Where(burst => burst.First > _removed)],
                trimmed,
                salvaged);
        }
        catch (SqliteException exception)
        {
            throw new JournalException(JournalFault.OfOpening(FileIn(folder), exception), exception);
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
            throw new JournalException(JournalFault.OfCommit(exception), exception);
        }
    }

    public void Trim(JournalTrim trim)
    {
        try
        {
            TrimStatements.Run(Connection, trim);
            _removed = trim.Mark?.Through ?? _removed;
        }
        catch (SqliteException exception)
        {
            throw new JournalException(JournalFault.OfCommit(exception), exception);
        }
    }

    public IEnumerable<JournalSegment> ReadFrom(long sequence) =>
        JournalRows.ReadSegments(Connection, "first + count > $a ORDER BY first", sequence, 0);

    public KeyRecord? FindKey(string key)
    {
        try
        {
            return JournalRows.FindKey(Connection, key) is { } found && found.Order > _removed ? found : null;
        }
        catch (SqliteException exception)
        {
            throw new JournalException(JournalFault.OfCommit(exception), exception);
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
}
