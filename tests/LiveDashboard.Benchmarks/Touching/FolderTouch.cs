namespace LiveDashboard.Benchmarks.Touching;

/// <summary>What hands do to a data folder.</summary>
internal enum FolderTouch
{
    /// <summary>The lock is removed while the app runs, and a second process takes the folder.</summary>
    LockAndSecondOwner,

    /// <summary>The journal is replaced by an older copy of itself.</summary>
    OlderCopy,

    /// <summary>The journal's log is removed after a kill.</summary>
    LogRemoved,

    /// <summary>The journal's files are removed while the app runs.</summary>
    FilesRemovedWhileRunning,
}
