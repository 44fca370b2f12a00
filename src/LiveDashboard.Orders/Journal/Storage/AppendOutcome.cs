namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The outcome of an append.</summary>
internal enum AppendOutcome
{
    /// <summary>The batch is durable.</summary>
    Kept,

    /// <summary>Nothing of the batch was kept, now or later.</summary>
    NotKept,

    /// <summary>The batch may have been kept: only reading the file, or a later commit, can tell.</summary>
    Unknown,

    /// <summary>Another process has taken over the journal; this batch and all later ones are not kept.</summary>
    Fenced,
}
