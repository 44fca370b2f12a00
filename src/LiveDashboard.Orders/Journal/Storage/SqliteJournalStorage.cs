using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The journal in one SQLite file: WAL, synchronous=FULL, one row per committed batch.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="first">The controls of a new board.</param>
/// <param name="time">Timestamps rescued files.</param>
/// <param name="salvage">Replaces a damaged file before it is opened and returns what was salvaged; null when nothing was damaged.</param>
internal sealed class SqliteJournalStorage(string folder, Controls first, TimeProvider? time = null, Func<string?>? salvage = null) : IJournalStorage
{
    private readonly FolderLock _lock = new(folder);
    private readonly JournalRescue _rescue = new(folder, time ?? TimeProvider.System);
    private SqliteConnection? _connection;
    private BatchStatements? _statements;
    private JournalFiles? _files;
    private OwnerRecord _record = OwnerRecord.OfThisProcess();
    private OrderId _removed;
    private long _epoch;

    /// <summary>The path of the journal's file in a data folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "orders.db");

    public bool IsInPlace => _files?.Find() is null;

    public JournalHead Open()
    {
        _lock.Take();
        try
        {
            var rescued = _rescue.PutBack();
            var salvaged = salvage?.Invoke();
            var hadLog = File.Exists(FileIn(folder) + "-wal");
            JournalSchema.MakeIfMissing(FileIn(folder));
            _connection = JournalSchema.Connect(FileIn(folder));
            JournalSchema.Prepare(_connection);
            _statements = new BatchStatements(_connection);
            _epoch = JournalSchema.RaiseEpoch(_connection);
            _files = new JournalFiles(FileIn(folder));
            var head = ReadHead(_connection) with { Salvaged = salvaged };
            var history = salvaged is null && rescued is null ? HistoryCheck.Compare(_lock.Before, head, hadLog) : null;
            return head with { Notices = [.. new[] { rescued, history }.OfType<string>()] };
        }
        catch (SqliteException exception)
        {
            throw new JournalException(JournalFault.OfOpening(FileIn(folder), exception), exception);
        }
    }

    public string BeginLife(OrderId first, string? ledger)
    {
        try
        {
            var life = Guid.NewGuid().ToString("N");
            JournalSchema.AddLife(Connection, _epoch, new Life(first, life), ledger);
            _record = _record with { Life = life };
            return life;
        }
        catch (SqliteException exception)
        {
            throw new JournalException(JournalFault.OfCommit(exception), exception);
        }
    }

    public AppendResult Append(JournalBatch batch)
    {
        var isCommitting = false;
        try
        {
            using var transaction = Connection.BeginTransaction();
            if (!Statements.IsOwnedBy(batch.Epoch, transaction))
            {
                return AppendResult.Fenced;
            }

            Statements.Insert(batch, transaction);
            isCommitting = true;
            transaction.Commit();
            return AppendResult.Kept;
        }
        catch (SqliteException exception)
        {
            return isCommitting && JournalFault.IsInDoubt(exception)
                ? Settle(batch)
                : AppendResult.NotKept(JournalFault.OfCommit(exception), exception);
        }
    }

    public AppendResult Settle(JournalBatch batch)
    {
        try
        {
            using var transaction = Connection.BeginTransaction();
            if (Statements.Holds(batch, transaction))
            {
                return AppendResult.Kept;
            }

            if (!Statements.IsOwnedBy(batch.Epoch, transaction))
            {
                return AppendResult.Fenced;
            }

            // Frames of a commit whose last write failed may look complete in the log: this commit overwrites them.
            Statements.Probe(transaction);
            transaction.Commit();
            return AppendResult.NotKept("The disk gave an error while this was written, and it is not there.");
        }
        catch (SqliteException exception)
        {
            return AppendResult.Unknown(JournalFault.OfDoubt(exception), exception);
        }
    }

    public AppendResult? FindLoss()
    {
        if (_files?.Find() is { } loss)
        {
            return AppendResult.NotKept(_rescue.Save(Connection, loss));
        }

        _rescue.Forget();
        return _lock.IsHeld() ? null
            : Directory.Exists(folder) ? AppendResult.Fenced
            : AppendResult.NotKept($"The data folder {folder} is gone. Nothing new is accepted. Put it back: it goes on by itself.");
    }

    public void Note(long sequence) => _lock.Note(_record = _record with { Sequence = sequence });

    public void Trim(JournalTrim trim)
    {
        try
        {
            TrimStatements.Run(Connection, _epoch, trim);
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
        var isInPlace = IsInPlace;
        _statements?.Dispose();
        _connection?.Dispose();
        if (_connection is not null && isInPlace && _lock.IsHeld())
        {
            _lock.Note(_record with { Clean = true });
        }

        _lock.Dispose();
    }

    private SqliteConnection Connection => _connection ?? throw new InvalidOperationException("The journal is not open.");

    private BatchStatements Statements => _statements ?? throw new InvalidOperationException("The journal is not open.");

    private JournalHead ReadHead(SqliteConnection connection)
    {
        var trimmed = TrimStatements.ReadMark(connection);
        _removed = trimmed?.Through ?? default;
        return new JournalHead(
            JournalSchema.Installation(connection),
            _epoch,
            JournalRows.LastSequence(connection),
            JournalRows.ReadControls(connection) ?? first,
            [.. JournalRows.ReadBursts(connection).Where(burst => burst.First > _removed)],
            trimmed)
        {
            Lives = JournalRows.ReadLives(connection),
            EarlierInstallations = JournalSchema.EarlierInstallations(connection),
            Changes = JournalRows.ReadChanges(connection),
            Ledger = JournalSchema.Ledger(connection),
        };
    }
}
