namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What an append can come to.</summary>
internal enum AppendOutcome
{
    /// <summary>Every fact of the batch survives the process.</summary>
    Kept,

    /// <summary>Nothing of the batch is there, nor will be.</summary>
    NotKept,

    /// <summary>It may be there: only a look at the file, or a later commit, can tell.</summary>
    Unknown,

    /// <summary>Another process has taken the journal; nothing of the batch is there, and no later one will be.</summary>
    Fenced,
}
