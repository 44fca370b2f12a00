namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>
/// Checks that the open journal and its log are still at their paths. What is written to a file that was removed, moved or
/// replaced is lost with the process, and SQLite does not report it.
/// </summary>
internal sealed class JournalFiles(string file)
{
    private readonly string _log = file + "-wal";
    private readonly FileIdentity? _file = FileIdentity.Of(file);
    private FileIdentity? _logSeen;

    /// <summary>Which file is no longer where it was opened; null when all are.</summary>
    public JournalLoss? Find()
    {
        // The log is created by the first connection that writes, and exists until the last is closed.
        var log = FileIdentity.Of(_log);
        _logSeen ??= log;
        return FileIdentity.Of(file) != _file ? JournalLoss.File
            : log != _logSeen ? JournalLoss.Log
            : null;
    }
}
