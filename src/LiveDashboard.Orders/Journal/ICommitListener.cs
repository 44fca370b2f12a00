namespace LiveDashboard.Orders.Journal;

/// <summary>Receives every committed fact once, in order, on the journal's thread: must be quick and never block.</summary>
internal interface ICommitListener
{
    /// <summary>Called when a batch is durable, or replayed during recovery.</summary>
    void OnCommitted(in CommittedBatch batch);

    /// <summary>Called when everything durable has been replayed; later batches are new.</summary>
    void OnRecovered();
}
