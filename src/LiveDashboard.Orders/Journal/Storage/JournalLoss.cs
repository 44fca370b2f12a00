namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>Which part of the open journal is no longer at its path.</summary>
internal enum JournalLoss
{
    /// <summary>The journal's file.</summary>
    File,

    /// <summary>Its write-ahead log.</summary>
    Log,
}
