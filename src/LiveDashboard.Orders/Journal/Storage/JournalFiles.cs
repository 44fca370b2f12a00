namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>
/// Holds the open journal and its log against their paths. What is written to a file that was removed, moved or replaced is lost
/// with the process, and SQLite says nothing of it.
/// </summary>
internal sealed class JournalFiles(string file)
{
    private readonly string _log = file + "-wal";
    private readonly FileIdentity? _file = FileIdentity.Of(file);
    private FileIdentity? _logSeen;

    /// <summary>What no longer lies where it was opened; null when all does.</summary>
    public JournalLoss? Find()
    {
        // The log is made by the first connection that writes, and stays until the last is closed.
        var log = FileIdentity.Of(_log);
        _logSeen ??= log;
        return FileIdentity.Of(file) != _file ? JournalLoss.File
            : log != _logSeen ? JournalLoss.Log
            : null;
    }
}
