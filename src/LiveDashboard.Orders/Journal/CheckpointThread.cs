using LiveDashboard.Orders.Journal.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>Checkpoints the write-ahead log on its own connection and thread, once a second when there is something to move.</summary>
internal sealed partial class CheckpointThread : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly OrderJournal _journal;
    private readonly ILogger<CheckpointThread> _logger;
    private readonly ManualResetEventSlim _stop = new(false);
    private readonly Thread _thread;
    private SqliteConnection? _connection;
    private readonly LogWatch _watch = new(TimeProvider.System);

    public CheckpointThread(string folder, OrderJournal journal, ILogger<CheckpointThread> logger)
    {
        _folder = folder;
        _journal = journal;
        _logger = logger;
        _thread = new Thread(Run) { Name = "journal checkpoints", IsBackground = true };
    }

    public void Start() => _thread.Start();

    public void Dispose()
    {
        _stop.Set();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _stop.Dispose();
    }

    private void Run()
    {
        var done = 0L;
        var isFailing = false;
        while (!_stop.Wait(s_pause))
        {
            // The checkpoint would write into another file, or from another log.
            if (!_journal.HealthNow.Ready)
            {
                continue;
            }

            var commits = _journal.CommitCount;
            if (commits == done)
            {
                continue;
            }

            try
            {
                // Kept open: opening a connection would stall a concurrent commit.
                _connection ??= JournalSchema.Connect(SqliteJournalStorage.FileIn(_folder));
                using var command = _connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
                Judge(command);
                done = commits;
                isFailing = false;
            }
            catch (SqliteException exception)
            {
                // Logged once: it is retried every second for as long as the disk is full.
                if (!isFailing)
                {
                    LogFailed(exception);
                }

                isFailing = true;
            }
        }

        _connection?.Dispose();
    }

    private void Judge(SqliteCommand checkpoint)
    {
        using var row = checkpoint.ExecuteReader();
        if (row.Read() && _watch.Take(row.GetInt64(1), row.GetInt64(2)) is { } isHeld)
        {
            (isHeld ? (Action)LogHeld : LogLetGo)();
        }
    }

    [LoggerMessage(
        EventIds.LogHeldByReader, LogLevel.Warning,
        "Another program holds the journal's file open for reading: its log grows until that one ends. Orders go on.",
        EventName = nameof(EventIds.LogHeldByReader))]
    private partial void LogHeld();

    [LoggerMessage(
        EventIds.LogReleased, LogLevel.Information,
        "No other program holds the journal's file any longer; its log is used again from its beginning.",
        EventName = nameof(EventIds.LogReleased))]
    private partial void LogLetGo();

    [LoggerMessage(
        EventIds.CheckpointFailed, LogLevel.Warning,
        "The journal's log could not be moved into its file; it is tried again.",
        EventName = nameof(EventIds.CheckpointFailed))]
    private partial void LogFailed(Exception exception);
}
