namespace LiveDashboard.Orders.Journal;

/// <summary>Hears of every committed fact once, in order, on the journal's thread: be quick, and never wait.</summary>
internal interface ICommitListener
{
    /// <summary>The batch is durable. During recovery it is a replay.</summary>
    void OnCommitted(in CommittedBatch batch);

    /// <summary>All that was durable has been replayed; from now on batches are new.</summary>
    void OnRecovered();
}
